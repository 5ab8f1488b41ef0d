import type { Paint } from '../scene.ts';

const HATCHES = ['hatch-soft', 'hatch-bad', 'hatch-ink'] as const;
type Hatch = (typeof HATCHES)[number];

function used(fills: ReadonlySet<Paint>): Hatch[] {
  return HATCHES.filter((hatch) => fills.has(hatch));
}

/** The colours that the hatchings in use are drawn in. */
export function hatchPaints(fills: ReadonlySet<Paint>): Paint[] {
  return used(fills).map((hatch) => hatch.slice('hatch-'.length) as Paint);
}

export function hatchRules(fills: ReadonlySet<Paint>, id: string): string {
  return used(fills)
    .map((hatch) => `#${id} .f-${hatch}{fill:url(#${id}-${hatch})}`)
    .join('');
}

/** Diagonal lines, 4 apart; only those that are in use. */
export function hatchDefs(fills: ReadonlySet<Paint>, id: string): string {
  const patterns = used(fills).map(
    (hatch) =>
      `<pattern id="${id}-${hatch}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
      `<path class="s-${hatch.slice('hatch-'.length)}" d="M1 -1V5" stroke-linecap="butt" stroke-width="1.2"/></pattern>`,
  );
  return patterns.length > 0 ? `<defs>${patterns.join('')}</defs>` : '';
}
