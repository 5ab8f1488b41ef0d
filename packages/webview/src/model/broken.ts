import type { JourneyModel, SourceRange } from '@waymark/model';
import type { Choice } from './choose.ts';

/** The documents that a picture is drawn from: text that breaks off in one of them may leave half of it out. */
function documentsOf(model: JourneyModel, { view, journey }: Choice): Set<string> {
  const written = view === 'map' ? (journey ? [journey] : []) : model.stakeholders;
  return new Set(written.map(({ source }) => source.uri));
}

/**
 * The first place where text that the shown picture (or the one to be shown now) rests on cannot be read. Both count:
 * broken text may have taken the journey out of the model altogether.
 */
export function breakIn(
  broken: readonly SourceRange[],
  now: { model: JourneyModel; choice: Choice },
  shown: { model: JourneyModel; choice: Choice } | undefined,
): SourceRange | undefined {
  // Of a picture without anything, any place may be the reason.
  if (isEmpty(now.model) && (!shown || isEmpty(shown.model))) return broken[0];
  const documents = documentsOf(now.model, now.choice);
  if (shown) for (const uri of documentsOf(shown.model, shown.choice)) documents.add(uri);
  return broken.find(({ uri }) => documents.has(uri));
}

/** Without anything that there is a picture of. */
export function isEmpty({ journeys, stakeholders }: JourneyModel): boolean {
  return journeys.length + stakeholders.length === 0;
}
