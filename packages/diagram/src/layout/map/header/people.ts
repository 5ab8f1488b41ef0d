import { fillIn, type Id } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { graphemes } from '../../../text/graphemes.ts';
import { group, initialMark } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { actorName } from '../lanes/actors.ts';
import { para, place, STYLES, widthOf } from '../text.ts';
import { FIGURE_TOP, type Figure, type Fitted, overline } from './figure.ts';

const ROW = 22;
const ROW_GAP = 8;
const TEXT_X = 28;
const COLUMN_GAP = 8;
/** A name may wrap rather than have a column of people wider than this, disc and all. */
const WIDEST = 190;
const FEW = 4;
/** More than these only where the activities, which name them all, are not shown. */
const MOST = 9;

interface Someone {
  id: Id | null;
  name: string;
  persona: boolean;
}

/** The personas, and whoever else does something. */
function peopleOf(ctx: MapContext): Someone[] {
  const people = new Map<string, Someone>();
  for (const { id } of ctx.personas) people.set(id, { id, name: actorName(ctx, id, ''), persona: true });
  for (const { step } of ctx.columns.list) {
    for (const { actor } of step.activities) {
      const key = actor ? (actor.target ?? `?${actor.name}`) : undefined;
      if (!actor || key === undefined || people.has(key)) continue;
      people.set(key, { id: actor.target, name: actorName(ctx, actor.target, actor.name), persona: false });
    }
  }
  return [...people.values()];
}

/** The letters of a disc: one or two of a name in an alphabet, one sign of any other. */
export function initials(name: string, most: 1 | 2): string {
  const words = name.split(/[\s·-]+/).filter(Boolean);
  const first = graphemes(words[0] ?? '?');
  const alphabet = /^[a-z]/i.test(name) || /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);
  if (!alphabet || most === 1) return capital(first[0]!);
  const letters = words[1] ? [first[0]!, graphemes(words[1])[0]!] : first.slice(0, 2);
  return letters.map(capital).join('');
}

/** As it is where its capitals are two: ß, և, ﬁ. */
function capital(letter: string): string {
  const upper = letter.toLocaleUpperCase('en');
  return graphemes(upper).length > 1 ? letter : upper;
}

/** Who takes part: personas in full discs, the others in rings. */
export function peopleFigure(ctx: MapContext): Figure | undefined {
  const people = peopleOf(ctx);
  if (people.length === 0) return undefined;
  const span = people.length > FEW ? 3 : people.length > 2 ? 2 : 1;
  return { key: 'people', span, least: 1, fit: (room) => fitPeople(ctx, people, room) };
}

function fitPeople(ctx: MapContext, people: readonly Someone[], room: number): Fitted {
  const fold = people.length > MOST && ctx.lanes.includes('activities');
  const shown = fold ? people.slice(0, MOST) : people;
  const widest = Math.max(...shown.map((one) => widthOf(one.name, STYLES.body))) + TEXT_X + COLUMN_GAP;
  const perRow = Math.max(1, Math.floor((room + COLUMN_GAP) / Math.min(widest, WIDEST)));
  const columnWidth = (room + COLUMN_GAP) / perRow;
  const names = shown.map((one) => para(ctx, one.name, STYLES.body, columnWidth - TEXT_X - COLUMN_GAP));
  const tops: number[] = [];
  let height = FIGURE_TOP;
  for (let i = 0; i < shown.length; i += perRow) {
    const tallest = Math.max(ROW, ...names.slice(i, i + perRow).map((name) => name.height));
    for (const _ of names.slice(i, i + perRow)) tops.push(height);
    height += tallest + ROW_GAP;
  }
  height -= ROW_GAP;
  const more = fold ? para(ctx, fillIn(ctx.words.more, people.length - shown.length), STYLES.label, room) : undefined;
  return {
    height: height + (more ? 6 + more.height : 0),
    draw(x, top) {
      const nodes = overline(ctx, 'header/people/name', ctx.words.people, x, top, room);
      shown.forEach((one, i) => {
        const left = x + (i % perRow) * columnWidth;
        nodes.push(person(ctx, one, names[i]!, left, top + tops[i]!));
      });
      if (more) nodes.push(...place('header/people/more', more, x, top + height + 6));
      return nodes;
    },
  };
}

function person(ctx: MapContext, one: Someone, name: ReturnType<typeof para>, x: number, y: number): SceneNode {
  const key = `header/people/${one.id ?? `?${one.name}`}`;
  const children = [
    initialMark(`${key}/mark`, x + 10, y + ROW / 2, initials(one.name, 1), one.persona),
    ...place(`${key}/text`, name, x + TEXT_X, y + Math.max(0, (ROW - name.height) / 2)),
  ];
  return group(key, children, { ref: one.id ?? ctx.journey.id, role: 'person' });
}
