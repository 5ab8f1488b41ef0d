import { PLACE_KEYS } from '../../places.ts';
import { say } from '../../text.ts';
import type { SourceRange } from '../../types.ts';
import type { Check, Report } from '../types.ts';
import { type Suspicious, suspiciousIn } from './characters.ts';

/** Where the model keeps what people wrote; names that refer to something are looked at where that is declared. */
const TEXTS = new Set(['name', 'title', 'text', 'doc', 'word', 'when', 'unit', 'evidence', 'reason', 'roles']);

export const bidi: Check = {
  id: 'text/bidi',
  severity: 'warning',
  title: say('Characters that cannot be seen', '看不见的字符'),
  reason: say(
    'Such characters make a text look other than it is: two names that look alike are not the same, a price reads backwards, and whoever reviews the change approves what they did not see.',
    '这类字符让文字看上去与实际不同：两个看似相同的名称并不相同，价格被倒着显示，审阅者批准了自己没看到的内容。',
  ),
  advice: say(
    'Reports characters in names, texts and comments that are invisible or change the direction of reading. Joiners and variation selectors are fine where a script or an emoji needs them; direction marks and isolates, where the text has letters written from right to left and every isolate is closed. Delete the character, and type the text anew if it was pasted.',
    '名称、文本和注释中出现不可见字符或改变阅读方向的字符时提示。文字或表情符号需要的连接符和变体选择符没有问题；文本含有从右向左书写的字母、且每个隔离符都已闭合时，方向标记和隔离符也没有问题。请删除该字符；如果是粘贴来的文字，请重新输入。',
  ),
  examples: {
    bad: `persona Katrina "Katrina\u202e, student"
`,
    good: `persona Katrina "Katrina, student"
persona Layla "ليلى\u200f (Layla)"
`,
  },
  *run({ model }) {
    const reports: Report[] = [];
    for (const [key, part] of Object.entries(model)) {
      if (!Array.isArray(part)) continue;
      look(key === 'stageModels' ? model.stageModels.filter(({ library }) => !library) : part, key, undefined, reports);
    }
    yield* reports;
  },
};

type Plain = Readonly<Record<string, unknown>>;

/** Looks at all texts in a part of the model, `key` of `one`. */
function look(part: unknown, key: string, one: Plain | undefined, reports: Report[], parent?: Plain): void {
  if (typeof part === 'string') {
    if (one && TEXTS.has(key)) report(part, key, one, parent, reports);
  } else if (Array.isArray(part)) {
    for (const item of part) look(item, key, one, reports, parent);
  } else if (typeof part === 'object' && part !== null && !isReference(part as Plain)) {
    const inner = part as Plain;
    for (const innerKey in inner) {
      const value = inner[innerKey];
      // Most of what a model holds are empty lists, places, ids and words of its own.
      const may = Array.isArray(value)
        ? value.length > 0
        : typeof value === 'object'
          ? !PLACE_KEYS.has(innerKey)
          : TEXTS.has(innerKey);
      if (may) look(value, innerKey, inner, reports, one);
    }
  }
}

/** A name that refers to something; a metric’s target is no such thing. */
function isReference({ target }: Plain): boolean {
  return target === null || typeof target === 'string';
}

function placeOf(one: Plain, parent: Plain | undefined, key: string): SourceRange {
  const own = key === 'text' || key === 'word' ? one.source : (one.nameSource ?? one.source);
  return (own ?? parent?.nameSource ?? parent?.source) as SourceRange;
}

/** One report a text, for the first such character. */
function report(text: string, key: string, one: Plain, parent: Plain | undefined, reports: Report[]): void {
  const found = suspiciousIn(text, key === 'name');
  if (found.length === 0) return;
  const made: Report = { source: placeOf(one, parent, key), ...hiddenWords(text, found) };
  if (typeof one.id === 'string') made.subject = one.id;
  reports.push(made);
}

/** What there is to say about a text with such characters (at least one). */
export function hiddenWords(text: string, found: readonly Suspicious[]): Pick<Report, 'message' | 'help'> {
  const first = found[0]!;
  const { en, 'zh-CN': zh } = first.name;
  const count = found.length;
  return {
    message: say(
      `“${visible(text)}” holds ${count === 1 ? '' : `${count} characters that cannot be seen, first `}${first.code} (${en}).`,
      `“${visible(text)}”含有${count === 1 ? '' : ` ${count} 个看不见的字符，第一个是`} ${first.code}（${zh}）。`,
    ),
    help: say('Delete it, or type the text anew.', '请删除它，或重新输入这段文字。'),
  };
}

/** The beginning of a text, with what cannot be seen written out. */
function visible(text: string): string {
  const characters = [...text].slice(0, 40).map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u.test(character) && character !== '\n'
      ? `⟨${code}⟩`
      : character;
  });
  return characters.join('').replaceAll('\n', ' ') + ([...text].length > 40 ? '…' : '');
}
