import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { say } from '../text.ts';
import type { JourneyModel, Position, Suppression } from '../types.ts';
import { type LanguageError, languageError } from './language/errors.ts';
import { SUPPRESSION_RULES } from './suppression/rules.ts';
import type { Report } from './types.ts';

export interface Suppressed {
  /** The findings that no suppression covers. */
  left: Finding[];
  /** The suppressions that covered at least one. */
  used: Set<Suppression>;
}

/** Takes out the findings that start within what a suppression of their rule covers. */
export function suppress(findings: readonly Finding[], suppressions: readonly Suppression[]): Suppressed {
  if (suppressions.length === 0) return { left: [...findings], used: new Set() };
  const covers = new Map<string, Cover[]>();
  for (const suppression of suppressions) {
    const key = keyOf(suppression.rule, suppression.covers.uri);
    const list = covers.get(key);
    if (list) list.push({ suppression, reach: suppression.covers.end });
    else covers.set(key, [{ suppression, reach: suppression.covers.end }]);
  }
  for (const list of covers.values()) arrange(list);
  const used = new Set<Suppression>();
  const left = findings.filter((finding) => {
    const list = covers.get(keyOf(finding.rule, finding.source.uri));
    return !list || !markCovering(list, finding.source.start, used);
  });
  return { left, used };
}

interface Cover {
  suppression: Suppression;
  /** The furthest end of this one and all before it. */
  reach: Position;
}

function keyOf(rule: string, uri: string): string {
  return `${rule} ${uri}`;
}

function arrange(list: Cover[]): void {
  list.sort((a, b) => comparePositions(a.suppression.covers.start, b.suppression.covers.start));
  for (let i = 1; i < list.length; i++) {
    const before = list[i - 1]!.reach;
    if (comparePositions(before, list[i]!.reach) > 0) list[i]!.reach = before;
  }
}

/** Marks all that cover a position as used; false where none does. */
function markCovering(list: Cover[], at: Position, used: Set<Suppression>): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(list[middle]!.suppression.covers.start, at) <= 0) low = middle + 1;
    else high = middle;
  }
  let found = false;
  for (let i = low - 1; i >= 0 && comparePositions(list[i]!.reach, at) >= 0; i--) {
    if (comparePositions(list[i]!.suppression.covers.end, at) < 0) continue;
    used.add(list[i]!.suppression);
    found = true;
  }
  return found;
}

/** Below zero where `a` stands before `b`. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** What is wrong with the suppressions themselves, by rule id. */
export function judgeSuppressions(
  model: JourneyModel,
  used: ReadonlySet<Suppression>,
  knownRules: readonly string[],
  ran: (suppression: Suppression) => boolean,
): Map<string, Report[]> {
  if (model.suppressions.length === 0) return new Map();
  const known = new Set(knownRules);
  const reports = new Map<string, Report[]>(
    ['suppression/unknown-rule', 'suppression/no-reason', 'suppression/unused'].map((id) => [id, []]),
  );
  const add = (id: string, report: Report) => reports.get(id)?.push(report);
  for (const suppression of model.suppressions) {
    if (!known.has(suppression.rule)) add('suppression/unknown-rule', unknownRule(suppression, knownRules));
    else if (!used.has(suppression) && ran(suppression)) add('suppression/unused', unused(suppression));
    if (suppression.rule !== '' && suppression.reason.trim() === '')
      add('suppression/no-reason', noReason(suppression));
  }
  return reports;
}

function unknownRule({ rule, source }: Suppression, knownRules: readonly string[]): Report {
  if (rule === '') return { source, ...NO_RULE };
  const fixed = languageError(rule) ?? SUPPRESSION_RULES.find(({ id }) => id === rule);
  if (fixed) return { source, ...notToSilence(fixed) };
  const near = nearest(rule, knownRules);
  return {
    source,
    message: say(`There is no check “${rule}” to silence.`, `没有名为“${rule}”的检查可供忽略。`),
    help: near
      ? say(`Write \`${near}\`, if that is meant.`, `如果想写的是它，请写 \`${near}\`。`)
      : say('Write the id of a check as it stands beside its message.', '请写检查提示旁边的编号。'),
  };
}

const NO_RULE = {
  message: say('This comment does not say which check it silences.', '这条注释没有说明要忽略哪项检查。'),
  help: say(
    'Write `// waymark-ignore persona/thin: …` with the id that stands beside the message, and the reason.',
    '请写 `// waymark-ignore persona/thin: …`，填上提示旁边的编号和理由。',
  ),
};

function notToSilence({ id, title }: LanguageError): Pick<Report, 'message' | 'help'> {
  return {
    message: say(`“${id}” (${title.en}) cannot be silenced.`, `“${id}”（${title['zh-CN']}）不能忽略。`),
    help: say('Correct what it reports, and remove this comment.', '请更正它所提示的内容，并删除这条注释。'),
  };
}

function unused({ rule, source }: Suppression): Report {
  return {
    source,
    message: say(`Nothing here is reported by “${rule}” any more.`, `这里已没有“${rule}”要提示的内容。`),
    help: say('Remove this comment.', '请删除这条注释。'),
    fixes: [{ title: say('Remove the comment', '删除注释'), edits: [{ range: source, newText: '' }] }],
  };
}

function noReason({ rule, source }: Suppression): Report {
  return {
    source,
    message: say(`“${rule}” is silenced without a reason.`, `忽略“${rule}”时没有写明理由。`),
    help: say(
      `Write \`// waymark-ignore ${rule}: …\` with the reason after the colon.`,
      `请写 \`// waymark-ignore ${rule}: …\`，冒号后写明理由。`,
    ),
  };
}
