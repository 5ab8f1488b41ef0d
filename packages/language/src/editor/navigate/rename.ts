import type { Id, Localized, Position } from '@waymark/model';
import { say } from '@waymark/model';
import { kindTerm } from '../../names/kinds.ts';
import type { Declaration } from '../../names/names.ts';
import { nameKey } from '../../names/names.ts';
import { NAME_IN_WORDS } from '../../parser/letters.ts';
import { parseText } from '../../parser/parse.ts';
import type { Workspace } from '../../workspace/index.ts';
import { applied, edit, fileOf, homeOf, isName, type Naming, rangeOfToken, symbolAt } from '../base/index.ts';
import type { Context, Edit, Range } from '../types.ts';
import { namings, sameName } from './symbols.ts';

export type Renamed = { ok: true; edits: Edit[] } | { ok: false; readonly: boolean; message: Localized };

/** What would be renamed at a position, or why nothing can be; undefined where there is no name. */
export function renameable(
  { workspace }: Context,
  uri: string,
  position: Position,
): { range: Range; name: string } | { message: Localized } | undefined {
  const symbol = symbolAt(workspace, uri, position);
  if (!symbol) return undefined;
  const home = homeOf(workspace, symbol.id);
  if (!home) return undefined;
  if (home.unit.library) return { message: READONLY };
  return { range: rangeOfToken(symbol.token), name: symbol.token.image };
}

const READONLY = say('This name belongs to the library, which cannot be changed.', '这个名称属于标准库，不能更改。');

/** Gives what is named at a position another name, in all files of the project. */
export function renameAt({ workspace }: Context, uri: string, position: Position, name: string): Renamed | undefined {
  const symbol = symbolAt(workspace, uri, position);
  return symbol && rename(workspace, symbol.id, name);
}

/**
 * Refuses what is no name, what is taken, what would be read as something else, and what belongs to the library. Names in
 * texts stay: they are not names.
 */
export function rename(workspace: Workspace, id: Id, name: string): Renamed | undefined {
  const home = homeOf(workspace, id);
  if (!home) return undefined;
  if (home.unit.library) return { ok: false, readonly: true, message: READONLY };
  if (!isName(name))
    return refused(`“${name}” is not a name. ${NAME_IN_WORDS.en}.`, `“${name}”不是名称。${NAME_IN_WORDS['zh-CN']}。`);
  const taken = sameName(name, home.declaration.name) ? undefined : takenBy(workspace, id, home.declaration, name);
  if (taken) {
    const { en, 'zh-CN': zh } = kindTerm(taken.kind);
    return refused(`The name ${name} is taken by a ${en} already.`, `名称 ${name} 已被另一个${zh}使用。`);
  }
  const all = namings(workspace, id);
  const misread = misreadAs(all, name) ?? ambiguous(workspace, id, name);
  if (misread) {
    const { line } = misread.token;
    const file = fileOf(misread.unit);
    return refused(
      `The name ${name} would be read as something else in line ${line + 1} of ${file}.`,
      `名称 ${name} 在 ${file} 第 ${line + 1} 行会有别的含义。`,
    );
  }
  return { ok: true, edits: all.map(({ unit, token }) => edit(unit, token.offset, token.end, name)) };
}

/** The first place at which the grammar would not take the new name for one: keywords are names by where they stand. */
function misreadAs(all: readonly Naming[], name: string): Naming | undefined {
  for (const [unit, own] of Map.groupBy(all, (one) => one.unit)) {
    const edits = own.map(({ token }) => ({ start: token.offset, end: token.end, newText: name }));
    const { tokens, problems } = parseText(applied(unit.text, edits));
    const before = unit.parsed;
    const other = before.tokens.findIndex((token, i) => token.element !== tokens[i]?.element);
    if (other < 0 && problems.length === before.problems.length) continue;
    const places = own.filter(({ token }) => other < 0 || token.offset <= before.tokens[other]!.offset);
    return places.at(-1) ?? own[0];
  }
  return undefined;
}

/** Where a stakeholder's `during` could mean a stage of another model that has the new name already. */
function ambiguous(workspace: Workspace, id: Id, name: string): Pick<Naming, 'unit' | 'token'> | undefined {
  if (!id.startsWith('stage:')) return undefined;
  const stages = workspace.inOrder().flatMap(({ declared }) => declared.flatMap(({ inner }) => inner));
  const same = stages.filter((one) => one.kind === 'stage' && one.id !== id && sameName(one.name, name));
  if (same.length === 0) return undefined;
  for (const target of [id, ...same.map((one) => one.id)]) {
    for (const { unit, token, declared } of namings(workspace, target)) {
      if (!declared && token.container?.node?.$type === 'Move') return { unit, token };
    }
  }
  return undefined;
}

function refused(en: string, zh: string): Renamed {
  return { ok: false, readonly: false, message: say(en, zh) };
}

/** What has that name where this one is declared: in the project, or in its journey, stage model or service. */
function takenBy(workspace: Workspace, id: Id, declaration: Declaration, name: string): Declaration | undefined {
  const unit = workspace.unitOf(id)!;
  const owner = unit.declared.find((one) => one.inner.includes(declaration));
  if (owner) return owner.inner.find((one) => nameKey(one.name) === nameKey(name));
  return workspace.declaredNames().of(name).get(name);
}
