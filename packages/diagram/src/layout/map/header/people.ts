import type { Id } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { graphemes } from '../../../text/graphemes.ts';
import { group, initialMark } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { actorName } from '../lanes/actors.ts';
import { para, place, STYLES } from '../text.ts';
import { FIGURE_TOP, type Figure, overline, roomOf } from './figure.ts';

const ROW_GAP = 8;
const TEXT_X = 28;
/** More than these only where the activities, which name them all, are not shown. */
const MOST = 8;

export interface Someone {
  id: Id | null;
  name: string;
  persona: boolean;
}

/** The personas, and whoever else does something. */
export function peopleOf(ctx: MapContext): Someone[] {
  const people = new Map<string, Someone>();
  for (const persona of ctx.personas)
    people.set(persona.id, { id: persona.id, name: actorName(ctx, persona.id, ''), persona: true });
  for (const { step } of ctx.columns.list) {
    for (const { actor } of step.activities) {
      const key = actor ? (actor.target ?? `?${actor.name}`) : undefined;
      if (!actor || key === undefined || people.has(key)) continue;
      people.set(key, { id: actor.target, name: actorName(ctx, actor.target, actor.name), persona: false });
    }
  }
  return [...people.values()];
}

export function initials(name: string, count: number): string {
  const words = name.split(/[\s·-]+/).filter(Boolean);
  const first = graphemes(words[0] ?? '?');
  const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);
  const letters =
    latin && count > 1 ? (words[1] ? [first[0]!, graphemes(words[1])[0]!] : first.slice(0, 2)) : first.slice(0, 1);
  return letters.join('').toLocaleUpperCase('en');
}

export function peopleFigure(ctx: MapContext, span: number): Figure | undefined {
  const people = peopleOf(ctx);
  if (people.length === 0) return undefined;
  const fold = people.length > MOST && ctx.lanes.includes('activities');
  const shown = fold ? people.slice(0, MOST - 1) : people;
  const perRow = Math.max(1, span);
  const rowRoom = roomOf(ctx, span) / perRow;
  const items = shown.map((one) => ({ one, name: para(ctx, one.name, STYLES.body, rowRoom - TEXT_X - 4) }));
  const rows: { top: number; height: number }[] = [];
  let height = FIGURE_TOP;
  for (let i = 0; i < items.length; i += perRow) {
    const tallest = Math.max(22, ...items.slice(i, i + perRow).map(({ name }) => name.height));
    rows.push({ top: height, height: tallest });
    height += tallest + ROW_GAP;
  }
  const more = fold
    ? para(ctx, ctx.words.more(people.length - shown.length), STYLES.label, rowRoom * perRow)
    : undefined;
  return {
    key: 'people',
    span,
    height: height - ROW_GAP + (more ? more.height + 4 : 0),
    draw(x, top) {
      const nodes: SceneNode[] = overline(ctx, 'header/people/name', ctx.words.people, x, top, roomOf(ctx, span));
      items.forEach(({ one, name }, i) => {
        const row = rows[Math.floor(i / perRow)]!;
        const left = x + (i % perRow) * rowRoom;
        const key = `header/people/${one.id ?? `?${one.name}`}`;
        const y = top + row.top;
        nodes.push(
          group(
            key,
            [
              initialMark(`${key}/mark`, left + 10, y + 11, initials(one.name, 1), one.persona),
              ...place(`${key}/text`, name, left + TEXT_X, y + Math.max(0, (22 - name.height) / 2)),
            ],
            { ref: one.id ?? ctx.journey.id, role: 'person' },
          ),
        );
      });
      if (more) nodes.push(...place('header/people/more', more, x, top + height - 4));
      return nodes;
    },
  };
}
