/** The marks that a legend can explain, in its order; a gap in the legend parts the inner lists. */
export const MARK_GROUPS = [
  ['assumed', 'researched', 'measured', 'bridged'],
  ['moment', 'alternative'],
  ['interaction', 'contact'],
  ['question', 'pain', 'delight'],
  ['gain', 'unrealised', 'cost', 'risk', 'total'],
  ['taken', 'waited', 'cut'],
  ['target'],
] as const;

export type MarkName = (typeof MARK_GROUPS)[number][number];
