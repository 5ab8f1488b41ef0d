import type { Localized } from '@waymark/model';
import { say } from '@waymark/model';
import { kindTerm } from '../../names/kinds.ts';
import type { InnerKind, Kind } from '../../names/names.ts';
import type { Unit } from '../../workspace/index.ts';
import {
  blockOf,
  declarationOf,
  declarationsAround,
  declaredAtEnd,
  declaredBehind,
  edit,
  factAdded,
  fileOf,
  homeOf,
  occurrenceOf,
  offsetAt,
  tokenAt,
} from '../base/index.ts';
import type { Fixer, TextFix } from './fix.ts';

/** Declares what a name is to stand for. */
export const declare: Fixer = (faulty) => {
  const { workspace, unit, finding } = faulty;
  const token = tokenAt(unit, offsetAt(unit, finding.source.end));
  const occurrence = token && occurrenceOf(unit, token);
  // Something of another kind has the name already.
  if (!token || !occurrence || occurrence.target !== null || finding.related) return [];
  const [kind] = occurrence.kinds;
  if (kind === 'step') return declareStep(faulty.unit, token.offset, occurrence.within, token.image, workspace);
  if (kind === 'stage') return declareStage(workspace, occurrence.within, token.image);
  return occurrence.kinds.flatMap((one) => declareIn(faulty.workspace, unit, one, token.image));
};

type Project = Parameters<Fixer>[0]['workspace'];

function declareStep(
  unit: Unit,
  at: number,
  within: string | null | undefined,
  name: string,
  workspace: Project,
): TextFix[] {
  const here = declarationsAround(unit, at).find(({ id }) => id.startsWith('step:'));
  const journey = workspace.find.journey(within);
  const own = here && workspace.find.journeyOf(here.id) === journey;
  const step = own ? here.node : homeOf(workspace, journey?.steps.at(-1)?.id ?? '')?.node;
  const home = homeOf(workspace, journey?.id ?? '');
  if (!step || !home) return [];
  return [{ title: titleFor('step', name), edits: [declaredBehind(home.unit, step, declarationOf('step', name))] }];
}

function declareStage(workspace: Project, within: string | null | undefined, name: string): TextFix[] {
  const home = homeOf(workspace, within ?? '');
  if (!home || home.unit.library || !blockOf(home.node)) return [];
  return [{ title: titleFor('stage', name), edits: [factAdded(home.unit, home.node, name)] }];
}

/** In this file, and in the file that has most of that kind. */
function declareIn(workspace: Project, unit: Unit, kind: Kind | InnerKind, name: string): TextFix[] {
  const text = declarationOf(kind, name);
  const title = titleFor(kind, name);
  const home = richestIn(workspace, kind);
  const here: TextFix = { title, edits: [declaredAtEnd(unit, text)] };
  if (!home || home === unit) return [here];
  const file = fileOf(home);
  const there = say(`${title.en} in ${file}`, `在 ${file} 中${title['zh-CN']}`);
  return [{ title: there, edits: [declaredAtEnd(home, text)] }, here];
}

function richestIn(workspace: Project, kind: Kind | InnerKind): Unit | undefined {
  const number = ({ declared }: Unit) => declared.filter((one) => one.kind === kind).length;
  const own = workspace.inOrder().filter((unit) => !unit.library && number(unit) > 0);
  return [...own].sort((a, b) => number(b) - number(a))[0];
}

function titleFor(kind: Kind | InnerKind, name: string): Localized {
  const { en, 'zh-CN': zh } = kindTerm(kind);
  return say(`Declare the ${en} ${name}`, `声明${zh} ${name}`);
}

/** Gives the later of two the next free name. */
export const free: Fixer = ({ workspace, unit, finding }) => {
  const token = tokenAt(unit, offsetAt(unit, finding.source.end));
  if (!token) return [];
  const owner = unit.declared.find(({ inner }) => inner.some(({ id }) => id === finding.subject));
  const isTaken = (key: string) =>
    owner ? owner.inner.some(({ name }) => name === key) : workspace.declaredNames().of(key).get(key) !== undefined;
  let number = 2;
  while (isTaken(`${token.image}${number}`)) number++;
  const name = `${token.image}${number}`;
  return [
    {
      title: say(`Call this one ${name}`, `将这一个改名为 ${name}`),
      edits: [edit(unit, token.offset, token.end, name)],
    },
  ];
};
