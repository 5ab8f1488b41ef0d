import type { Id, Localized, Position } from '@waymark/model';
import { say } from '@waymark/model';
import { kindTerm } from '../../names/kinds.ts';
import type { Declaration } from '../../names/names.ts';
import { nameKey } from '../../names/names.ts';
import type { Workspace } from '../../workspace/index.ts';
import { edit, homeOf, isName, rangeOfToken, symbolAt } from '../base/index.ts';
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

/** Refuses what is no name, what is taken, and what belongs to the library. Names in texts stay: they are not names. */
export function rename(workspace: Workspace, id: Id, name: string): Renamed | undefined {
  const home = homeOf(workspace, id);
  if (!home) return undefined;
  if (home.unit.library) return { ok: false, readonly: true, message: READONLY };
  if (!isName(name))
    return refused(
      `“${name}” is not a name: names have letters, digits and _ alone, in any script, and begin with a letter or _.`,
      `“${name}”不是名称：名称由任何文字的字母、数字和 _ 组成，以字母或 _ 开头。`,
    );
  const taken = sameName(name, home.declaration.name) ? undefined : takenBy(workspace, id, home.declaration, name);
  if (taken) {
    const { en, 'zh-CN': zh } = kindTerm(taken.kind);
    return refused(`The name ${name} is taken by a ${en} already.`, `名称 ${name} 已被另一个${zh}使用。`);
  }
  const edits = namings(workspace, id).map(({ unit, token }) => edit(unit, token.offset, token.end, name));
  return { ok: true, edits };
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
