/** Draws what `arrange` placed. */
import { fillIn } from '@waymark/model';
import type { SceneNode } from '../../scene.ts';
import { label } from '../shared/label.ts';
import { stakeholderMark } from '../shared/marks.ts';
import { circle, group, line, path, rect, stroke } from '../shared/nodes.ts';
import { crowdsOf, type Figure, KNOT, type Note, RINGED, type Trail, tether } from './arrange.ts';
import { drawLines, type Setting } from './setting.ts';
import { arcPath, arrowHead } from './trail.ts';

/** Under the marks: where each came from and how. */
export function drawTrail({ fact, trail }: Figure): SceneNode[] {
  if (!trail) return [];
  const key = `trail.${fact.id}`;
  const last = trail.arcs.at(-1);
  const nodes: SceneNode[] = [
    stakeholderMark(`${key}.ghost`, trail.ghost.x, trail.ghost.y, fact.side, true),
    ...trail.arcs.map((arc, i) => path(`${key}.arc.${i}`, arcPath(arc), 'none', { stroke: stroke('ink', 1.25) })),
    ...(last ? [path(`${key}.head`, arrowHead(last), 'ink')] : []),
    ...trail.stops.map(({ x, y }, i) => circle(`${key}.stop.${i}`, x, y, 2.5, 'ink')),
    ...trail.knots.map(({ x, y }, i) => circle(`${key}.knot.${i}`, x, y, KNOT, 'bg', { stroke: stroke('ink', 1.25) })),
    ...notesOf(trail).flatMap((note, i) => drawNote(`${key}.note.${i}`, note)),
  ];
  const way = notesOf(trail).map((note) => note.text);
  return [group(key, nodes, { ref: fact.id, role: 'trail', title: `${fact.name}: ${way.join(' → ')}` })];
}

function notesOf({ ghost, knots }: Trail): Note[] {
  return [ghost.note, ...knots.flatMap(({ note }) => note ?? [])];
}

function drawNote(key: string, { seat, lines }: Note): SceneNode[] {
  if (!seat) return [];
  const leader = seat.leader ? [drawLeader(`${key}.leader`, seat.leader)] : [];
  const middle = seat.box.x + seat.box.width / 2;
  return [
    ...leader,
    group(key, drawLines(`${key}.text`, lines, seat.box.y, { x: middle, anchor: 'middle' }), {
      role: 'note',
      box: seat.box,
    }),
  ];
}

function drawLeader(key: string, { a, b }: { a: { x: number; y: number }; b: { x: number; y: number } }): SceneNode {
  return line(key, a.x, a.y, b.x, b.y, stroke('soft'), 'leader');
}

/** Around those who stand on one spot, too many to tie each of them to it. */
export function drawCrowds(figures: readonly Figure[]): SceneNode[] {
  return crowdsOf(figures).map(({ x, y, r }, i) =>
    circle(`crowd.${i}`, x, y, r, 'none', { stroke: stroke('soft', 1, [2, 3]), role: 'crowd' }),
  );
}

/** The mark of a stakeholder, what ties it to its place, and its name or number. */
export function drawFigure(setting: Setting, figure: Figure): SceneNode {
  const { fact, mark, spot, seat } = figure;
  const key = fact.id;
  const { words } = setting;
  const tied = tether(figure);
  const nodes: SceneNode[] = [];
  if (tied) {
    nodes.push(line(`${key}.tether`, tied.a.x, tied.a.y, tied.b.x, tied.b.y, stroke('soft'), 'tether'));
    nodes.push(circle(`${key}.spot`, spot.x, spot.y, 2, 'soft'));
  }
  if (seat?.leader) nodes.push(drawLeader(`${key}.leader`, seat.leader));
  if (fact.unengaged) {
    nodes.push(circle(`${key}.ring`, mark.x, mark.y, RINGED - 1, 'none', { stroke: stroke('bad', 1.75) }));
  }
  nodes.push(...drawMark(figure), ...drawName(figure));
  const side = fact.side ? words[fact.side].toLowerCase() + words.comma : '';
  const spoken = fillIn(words.spoken, fact.name, side, fact.at.power, fact.at.interest);
  const heard = spoken + (fact.unengaged ? words.comma + words.inNoStep : '');
  return group(key, nodes, {
    ref: fact.id,
    role: 'stakeholder',
    title: heard,
    aria: { role: 'listitem', label: heard },
  });
}

function drawMark({ fact, mark, code }: Figure): SceneNode[] {
  const key = `${fact.id}.mark`;
  if (code === undefined) return [stakeholderMark(key, mark.x, mark.y, fact.side)];
  const full = fact.side === 'internal';
  const body =
    fact.side === 'external'
      ? rect(key, { x: mark.x - 9, y: mark.y - 9, width: 18, height: 18 }, 'bg', {
          stroke: stroke('ink', 1.5),
          role: 'mark',
        })
      : circle(key, mark.x, mark.y, 9.5, full ? 'ink' : 'bg', {
          role: 'mark',
          ...(full ? {} : { stroke: stroke('ink', 1.5) }),
        });
  const style = { size: 11, weight: 600, fill: full ? 'on' : 'ink' } as const;
  return [
    body,
    label(`${key}.code`, code, style, { x: mark.x, y: mark.y + 4, anchor: 'middle', room: 17, role: 'code' }),
  ];
}

function drawName({ fact, mark, name, remark, seat }: Figure): SceneNode[] {
  if (!seat) return [];
  const { box } = seat;
  const key = `${fact.id}.name`;
  const side = box.x >= mark.x ? 'start' : box.x + box.width <= mark.x ? 'end' : 'middle';
  const x = side === 'start' ? box.x : side === 'end' ? box.x + box.width : box.x + box.width / 2;
  const place = { x, anchor: side } as const;
  const nodes = drawLines(key, name, box.y, place);
  if (remark) nodes.push(...drawLines(`${key}.remark`, remark, box.y + name.height, place));
  return [group(key, nodes, { role: 'name', box })];
}
