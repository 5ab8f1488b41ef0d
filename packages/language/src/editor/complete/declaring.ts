import { kindTerm } from '../../names/kinds.ts';
import type { InnerKind, Kind } from '../../names/names.ts';
import { nameKey } from '../../names/names.ts';
import {
  declarationOf,
  declarationsAround,
  declaredAtEnd,
  declaredBefore,
  declaredBehind,
  extentOf,
  homeOf,
  isName,
} from '../base/index.ts';
import type { Edit, Range } from '../types.ts';
import type { Expectation, Expected } from './expect.ts';
import type { Completion } from './item.ts';
import { journeyAt, journeyNamed, type NamePlace } from './names.ts';
import { REFERENCES } from './references.ts';

/** Offers to declare what is typed and not declared yet; where a fact begins, only what can be no other word there. */
export function declaring(
  place: NamePlace,
  { expected, begins }: Pick<Expectation, 'expected' | 'begins'>,
  taken: readonly Completion[],
): Completion[] {
  const { prefix, range, lang } = place;
  if (prefix === '' || !isName(prefix) || taken.some(({ label }) => nameKey(label) === nameKey(prefix))) return [];
  if (begins && taken.some((one) => isWordLike(one, prefix))) return [];
  return declarable(expected, begins).flatMap((kind, i) => {
    const extra = kind === 'step' ? stepFor(place, expected, prefix) : declarationFor(place, kind, prefix);
    if (!extra) return [];
    const term = kindTerm(kind)[lang];
    const detail = lang === 'en' ? `declare a new ${term}` : `声明新的${term}`;
    // Alike it and longer: an editor would put what is the very text typed before the names that begin with it.
    const filter = `${prefix}~`;
    return [
      {
        label: prefix,
        kind: 'declare',
        detail,
        sort: `9${prefix} ${i}`,
        filter,
        range,
        insert: prefix,
        extra: [extra],
      },
    ];
  });
}

function isWordLike({ kind, label }: Completion, prefix: string): boolean {
  return (kind === 'keyword' || kind === 'snippet') && label.toLowerCase().startsWith(prefix.toLowerCase());
}

/** The kinds of which a new name may be one; of those who act, feel or own, the two that anybody may be. */
function declarable(expected: readonly Expected[], begins: boolean): (Kind | InnerKind)[] {
  const lists = expected.flatMap(({ rule, element }) => {
    const kinds = element.ref && REFERENCES[`${rule}.${element.prop}`];
    return kinds ? [kinds] : [];
  });
  const firsts = new Set(lists.map(([first]) => first!));
  if (firsts.has('step') && !begins) return ['step'];
  const [kind] = firsts;
  if (!kind || kind === 'stage' || firsts.size > 1) return [];
  const isParty = kind === 'persona' || kind === 'team';
  return isParty && lists.some((kinds) => kinds.includes('stakeholder')) ? [kind, 'stakeholder'] : [kind];
}

/** Where it does not meet what is being typed: an editor makes both changes at once. */
function declarationFor({ unit, offset, range }: NamePlace, kind: Kind | InnerKind, name: string): Edit | undefined {
  const text = declarationOf(kind, name);
  const atEnd = declaredAtEnd(unit, text);
  const top = declarationsAround(unit, offset).at(-1);
  return isBehind(atEnd, range) ? atEnd : top && declaredBefore(unit, top.node, text);
}

/** Behind the step at hand; of a journey that is named before the dot, behind its last one, where it is in this file. */
function stepFor(place: NamePlace, expected: readonly Expected[], name: string): Edit | undefined {
  const { workspace, unit, offset, range } = place;
  const ref = expected.find(({ rule, element }) => rule === 'StepRef' && element.prop === 'step');
  const journey = ref && journeyNamed(place, ref);
  const here = declarationsAround(unit, offset).find(({ id }) => id.startsWith('step:'));
  const isOwn = journey !== undefined && journey.id === journeyAt(place)?.id;
  const step = homeOf(workspace, (isOwn ? here?.id : journey?.steps.at(-1)?.id) ?? '');
  if (step?.unit !== unit) return undefined;
  const behind = declaredBehind(unit, step.node, declarationOf('step', name));
  return !contains(extentOf(step.node), offset) || isBehind(behind, range) ? behind : undefined;
}

function contains({ start, end }: { start: number; end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}

function isBehind({ range: { start } }: Edit, { end }: Range): boolean {
  return start.line > end.line || (start.line === end.line && start.character > end.character);
}
