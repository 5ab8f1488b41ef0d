import type { Id, NumberFact, Stage, Stakeholder, StakeholderMove } from '@waymark/model';
import { stakeholderPositions } from '@waymark/model';
import type { Workspace } from '../../workspace/index.ts';
import { edit, factAdded, type Home, nodeAt, offsetAt, plainNumber, writtenLevel } from '../base/index.ts';
import type { Edit } from '../types.ts';
import { type Changed, changed, unknown } from './change.ts';

type Axis = 'power' | 'interest';

const AXES: readonly Axis[] = ['power', 'interest'];

/** To the half, as one writes it, within its range. */
export function rounded(value: number, least: number, most: number): number {
  const within = Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
  return Math.round(within * 2) / 2 + 0;
}

/** Where a stakeholder stands: at the start, or from a stage on. What stays as it is may be finer than a half. */
export function placed(workspace: Workspace, id: Id, power: number, interest: number, stageId?: Id): Changed {
  const stakeholder = workspace.find.stakeholder(id);
  const stage = stageId === undefined ? undefined : workspace.find.stage(stageId);
  if (!stakeholder || (stageId !== undefined && !stage)) return unknown();
  const now = stage
    ? standing(workspace, stakeholder, stage, 1)
    : { power: stakeholder.power?.value, interest: stakeholder.interest?.value };
  const to = (axis: Axis, value: number) => (now?.[axis] === value ? value : rounded(value, 0, 10));
  const wanted = { power: to('power', power), interest: to('interest', interest) };
  return changed(workspace, id, (home) =>
    stage ? placedFrom(workspace, home, stakeholder, stage, wanted) : placedAt(home, home.node, stakeholder, wanted),
  );
}

/** Changes the numbers that are written, and adds those that are not. */
function placedAt(
  home: Home,
  node: Home['node'],
  now: Partial<Record<Axis, NumberFact>>,
  wanted: Record<Axis, number>,
): Edit[] {
  const written = AXES.filter((axis) => now[axis] && now[axis].value !== wanted[axis]);
  const missing = AXES.filter((axis) => !now[axis]);
  const edits = written.map((axis) => numberEdit(home, now[axis]!, axis, wanted[axis]));
  if (missing.length === 0) return edits;
  return [
    ...edits,
    factAdded(home.unit, node, missing.map((axis) => `${axis} ${plainNumber(wanted[axis])}`).join(' ')),
  ];
}

function numberEdit({ unit }: Home, { source }: NumberFact, axis: Axis, value: number): Edit {
  return edit(unit, offsetAt(unit, source.start), offsetAt(unit, source.end), `${axis} ${plainNumber(value)}`);
}

/** In the move of that stage; a new one says only what is not so already. */
function placedFrom(
  workspace: Workspace,
  home: Home,
  stakeholder: Stakeholder,
  stage: Stage,
  wanted: Record<Axis, number>,
): Edit[] {
  const before = standing(workspace, stakeholder, stage, 0);
  const moves = stakeholder.moves.filter((move) => move.stage.target === stage.id || move.stage.name === stage.name);
  const move = moves.at(-1);
  const differing = AXES.filter((axis) => before?.[axis] !== wanted[axis] || moves.some((one) => one[axis]));
  if (!move) {
    if (differing.length === 0) return [];
    const facts = differing.map((axis) => `${axis} ${plainNumber(wanted[axis])}`).join(' ');
    return [factAdded(home.unit, home.node, `during ${stage.name} { ${facts} }`)];
  }
  return differing.flatMap((axis) => moveEdit(home, moves, move, axis, wanted[axis]));
}

function moveEdit(
  home: Home,
  moves: readonly StakeholderMove[],
  last: StakeholderMove,
  axis: Axis,
  value: number,
): Edit[] {
  const written = moves.findLast((move) => move[axis])?.[axis];
  if (written) return written.value === value ? [] : [numberEdit(home, written, axis, value)];
  const node = nodeAt(home.unit, offsetAt(home.unit, last.source.start));
  return node ? [factAdded(home.unit, node, `${axis} ${plainNumber(value)}`)] : [];
}

/** Where it stands before a stage (0), or in it (1). */
function standing(workspace: Workspace, stakeholder: Stakeholder, stage: Stage, more: 0 | 1) {
  const owner = workspace.model().stageModels.find(({ stages }) => stages.includes(stage));
  if (!owner) return undefined;
  const stages = owner.stages.slice(0, owner.stages.indexOf(stage) + more);
  return stakeholderPositions(workspace.model(), { ...owner, stages }, stakeholder).at(-1);
}

/** What a persona feels in a step; the journey's first persona where none is named. */
export function felt(workspace: Workspace, id: Id, level: number, personaId?: Id): Changed {
  const step = workspace.find.step(id);
  const journey = workspace.find.journeyOf(id);
  if (!step || !journey) return unknown();
  const first = journey.personas[0]?.target;
  const who = personaId ?? first;
  const wanted = rounded(level, -2, 2);
  return changed(workspace, id, ({ unit, node }) => {
    const feeling = step.feelings.findLast((one) => (one.persona ?? journey.personas[0])?.target === who);
    if (!feeling) {
      const persona = who === first ? '' : `${workspace.find.get(who)?.name ?? ''} `;
      return [factAdded(unit, node, `${persona}feels ${writtenLevel(wanted)}`)];
    }
    if (feeling.level === wanted) return [];
    const [start, end] = [offsetAt(unit, feeling.levelSource.start), offsetAt(unit, feeling.levelSource.end)];
    const before = unit.text.slice(start, end);
    return [
      edit(unit, start, end, /^[0-9]/.test(before) && feeling.level > 0 ? plainNumber(wanted) : writtenLevel(wanted)),
    ];
  });
}
