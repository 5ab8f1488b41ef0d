import type { Journey } from '@waymark/model';
import { say } from '@waymark/model';
import { declarationOf, homeOf, lineBreakOf } from '../base/index.ts';
import { addedTo, beside, cut, isMovable, textOf } from './move.ts';
import type { Refactoring, Standing } from './refactoring.ts';

const FILE = 'touchpoints.journey';

/**
 * Brings the touchpoints of the journey at the cursor together in `touchpoints.journey`: those that are declared in the
 * journey's own file are moved there, and those that nobody has declared yet are declared.
 */
export function touchpointsExtracted({ workspace, unit, around }: Standing): Refactoring[] {
  const id = around.find((one) => one.id.startsWith('journey:'))?.id;
  const journey = workspace.find.journey(id);
  const uri = beside(unit, FILE);
  if (!journey || uri === unit.uri) return [];
  const homes = declaredHere(journey).flatMap((target) => {
    const home = homeOf(workspace, target);
    return home?.unit === unit ? [home] : [];
  });
  // A name that stands for something else already is no touchpoint for being written in its place.
  const names = undeclared(journey).filter((name) => !workspace.declaredNames().of(name).get(name));
  if (homes.length + names.length === 0 || homes.some((home) => !isMovable(workspace, home))) return [];
  const nodes = homes.map(({ node }) => node);
  const eol = lineBreakOf(unit);
  const moved = nodes.length > 0 ? textOf(unit, nodes) : '';
  const made = names.map((name) => `${declarationOf('touchpoint', name)}${eol}`).join('');
  const { edits, creates } = addedTo(workspace, uri, [moved, made].filter(Boolean).join(eol));
  return [
    {
      kind: 'refactor.extract',
      title: say(`Extract the journey’s touchpoints to ${FILE}`, `将旅程的接触点提取到 ${FILE}`),
      edits: [...nodes.map((node) => cut(unit, node)), ...edits],
      creates,
    },
  ];
}

function visits(journey: Journey) {
  return journey.steps.flatMap(({ activities }) => activities.flatMap(({ at }) => at ?? []));
}

function declaredHere(journey: Journey): string[] {
  return [...new Set(visits(journey).flatMap(({ target }) => target ?? []))];
}

function undeclared(journey: Journey): string[] {
  return [...new Set(visits(journey).flatMap(({ target, name }) => (target === null ? [name] : [])))];
}
