import type { Id, Localized } from '@waymark/model';
import { say } from '@waymark/model';
import type { AstNode } from 'langium';
import { tokenOf } from '../../parser/cst.ts';
import { parseText } from '../../parser/parse.ts';
import type { Unit, Workspace } from '../../workspace/index.ts';
import { applied, edit, extentOf, type Home, homeOf, offsetAt, quoted } from '../base/index.ts';
import { rename } from '../navigate/rename.ts';
import type { Edit } from '../types.ts';

/** What to change in the text so that the picture changes as wished, or why nothing is changed. */
export type Changed =
  | { ok: true; edits: Edit[] }
  | { ok: false; reason: 'unknown' | 'invalid' | 'readonly'; message: Localized };

const UNKNOWN = say('What was changed in the picture is no longer in the text.', '图中更改的内容已不在文本中。');
const READONLY = say('It ships with the language and cannot be changed.', '它随语言提供，不能更改。');
const BROKEN = say(
  'The text there has errors: correct them first, then the picture can be changed again.',
  '该处文本有错误：请先更正，再在图中更改。',
);

export function refuse(reason: 'unknown' | 'invalid' | 'readonly', message: Localized): Changed {
  return { ok: false, reason, message };
}

export const unknown = (): Changed => refuse('unknown', UNKNOWN);

/** Changes something that has an id: `make` says how, its result is checked to be as sound a text as before. */
export function changed(workspace: Workspace, id: Id, make: (home: Home) => Edit[] | undefined): Changed {
  const home = homeOf(workspace, id);
  if (!home) return unknown();
  if (home.unit.library) return refuse('readonly', READONLY);
  const edits = make(home);
  if (!edits) return unknown();
  return isSound(home.unit, edits) ? { ok: true, edits } : refuse('invalid', BROKEN);
}

/** The text has no more problems after the edits than before. */
function isSound(unit: Unit, edits: readonly Edit[]): boolean {
  const text = applied(
    unit.text,
    edits.map(({ range, newText }) => ({
      start: offsetAt(unit, range.start),
      end: offsetAt(unit, range.end),
      newText,
    })),
  );
  return parseText(text).problems.length <= unit.parsed.problems.length;
}

/** Another name, everywhere. */
export function renamed(workspace: Workspace, id: Id, name: string): Changed {
  const result = rename(workspace, id, name);
  if (!result) return unknown();
  return result.ok ? result : refuse(result.readonly ? 'readonly' : 'invalid', result.message);
}

/** Another title; none where it is empty. */
export function titled(workspace: Workspace, id: Id, title: string): Changed {
  return changed(workspace, id, ({ unit, node }) => [titleEdit(unit, node, title.trim())]);
}

function titleEdit(unit: Unit, node: AstNode, title: string): Edit {
  const now = tokenOf(node, 'title');
  const name = tokenOf(node, 'name');
  if (title === '' && now) return edit(unit, name?.end ?? now.offset, now.end, '');
  if (now) return edit(unit, now.offset, now.end, quoted(title));
  const at = name?.end ?? extentOf(node).end;
  return edit(unit, at, at, title === '' ? '' : ` ${quoted(title)}`);
}
