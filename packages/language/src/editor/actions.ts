import type { Finding, Localized } from '@waymark/model';
import { say } from '@waymark/model';
import { declarationsAround, offsetAt } from './base/index.ts';
import { allSureFixes, fixesFor } from './fixes/index.ts';
import { suppression } from './fixes/suppress.ts';
import { refactoringsAt } from './refactor/index.ts';
import type { Context, Edit, NewFile, Range } from './types.ts';

/** Something that can be done to the text, by one click. */
export interface Action {
  title: Localized;
  kind: 'quickfix' | 'source.fixAll' | 'refactor.extract' | 'refactor.move' | 'refactor.rewrite';
  edits: Edit[];
  creates?: NewFile[];
  /** What it mends. */
  finding?: Finding;
  /** The one to take where no other is asked for. */
  preferred?: boolean;
}

/** Of so many findings the fixes are offered one by one: who selects a whole file does not read on. */
const MOST = 100;

/**
 * What can be done about what stands in a range: fixes for what is wrong there, and changes that one may want. Those of a
 * whole file are worked out only for who wants them.
 */
export function actionsAt(
  context: Context,
  uri: string,
  range: Range,
  isWanted: (kind: Action['kind']) => boolean = () => true,
): Action[] {
  const unit = context.workspace.unit(uri);
  if (!unit || unit.library) return [];
  const start = offsetAt(unit, range.start);
  const findings = context.workspace.findings(uri).filter(({ source }) => {
    const [from, to] = [offsetAt(unit, source.start), offsetAt(unit, source.end)];
    return from <= offsetAt(unit, range.end) && start <= to;
  });
  const around = declarationsAround(unit, start);
  const some = findings.slice(0, MOST);
  const mending = some.flatMap((finding) => fixes(context, finding));
  const refactorings = refactoringsAt({ workspace: context.workspace, unit, around, offset: start });
  return [
    ...mending,
    ...sureOfRule(context, uri, findings),
    ...some.flatMap((finding) => silenced(context, finding)),
    ...(isWanted('source.fixAll') ? all(context, uri) : []),
    // What mends a finding stands there once.
    ...refactorings.filter(({ title }) => !mending.some((fix) => fix.title.en === title.en)),
  ].filter(({ kind }) => isWanted(kind));
}

function fixes(context: Context, finding: Finding): Action[] {
  return fixesFor(context, finding).map(({ title, edits, sure }, i) => ({
    title,
    kind: 'quickfix',
    edits,
    finding,
    preferred: i === 0 && (sure ?? false),
  }));
}

/** All findings of the same rule in the file, where there is more than one that leaves nothing to choose. */
function sureOfRule(context: Context, uri: string, findings: readonly Finding[]): Action[] {
  return [...new Set(findings.map(({ rule }) => rule))].flatMap((rule): Action[] => {
    const same = context.workspace.findings(uri).filter((one) => one.rule === rule);
    const edits = same.length > 1 ? allSureFixes(context, uri, rule) : [];
    if (edits.length < 2) return [];
    return [{ title: say(`Fix all of ${rule} in this file`, `修复此文件中的所有 ${rule}`), kind: 'quickfix', edits }];
  });
}

function silenced({ workspace }: Context, finding: Finding): Action[] {
  const fix = suppression(workspace, finding);
  return fix ? [{ ...fix, kind: 'quickfix', finding }] : [];
}

function all(context: Context, uri: string): Action[] {
  const edits = allSureFixes(context, uri);
  const title = say('Fix all that leaves nothing to choose', '修复所有无需选择的问题');
  return edits.length > 0 ? [{ title, kind: 'source.fixAll', edits }] : [];
}
