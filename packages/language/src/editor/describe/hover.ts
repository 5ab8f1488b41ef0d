import type { Id, Lang, LanguageError, Position, Rule } from '@waymark/model';
import { RULE_WORDS, ruleOf } from '@waymark/model';
import { kindTerm } from '../../names/kinds.ts';
import type { InnerKind, Kind } from '../../names/names.ts';
import { NUMBER } from '../../parser/program.ts';
import { homeOf, offsetAt, rangeOf, rangeOfToken, symbolOf, tokenAt } from '../base/index.ts';
import type { CompletionData } from '../complete/item.ts';
import type { Context, Range } from '../types.ts';
import { meaningOf } from './keywords.ts';
import { docIn, titleIn } from './library.ts';
import { summaryOf } from './summary.ts';
import { aside, markdown } from './words.ts';

export interface Hover {
  range: Range;
  /** Markdown. What people wrote in titles and texts is text in it; documentation comments are Markdown already. */
  markdown: string;
}

/** What there is to know of what stands at a position. */
export function hoverAt(context: Context, uri: string, position: Position): Hover | undefined {
  const unit = context.workspace.unit(uri);
  if (!unit) return undefined;
  const offset = offsetAt(unit, position);
  const comment = unit.parsed.comments.find((one) => one.offset <= offset && offset <= one.end);
  if (comment) return ignoredRule(context.lang, comment, (start, end) => rangeOf(unit, start, end));
  const token = tokenAt(unit, offset);
  if (!token) return undefined;
  const symbol = symbolOf(unit, token);
  const text = symbol ? describe(context, symbol.id) : keywordAt(context.lang, token);
  return text ? { range: rangeOfToken(token), markdown: text } : undefined;
}

function keywordAt(
  lang: Lang,
  { element, container, image }: NonNullable<ReturnType<typeof tokenAt>>,
): string | undefined {
  if (!element || element.kind <= NUMBER) return undefined;
  const meaning = meaningOf(image, container?.astNode.$type ?? '');
  return meaning && `**${image}** — ${meaning[lang]}`;
}

/** What a `waymark-ignore` comment silences. */
function ignoredRule(
  lang: Lang,
  comment: { image: string; offset: number },
  place: (start: number, end: number) => Range,
): Hover | undefined {
  const match = /^((?:\/\/\s*|\/\*[\s*]*)waymark-ignore[ \t]+)([^\s:：]+)/.exec(comment.image);
  const rule = match && ruleOf(match[2]!);
  if (!rule) return undefined;
  const start = comment.offset + match[1]!.length;
  return { range: place(start, start + rule.id.length), markdown: rulePage(rule, lang) };
}

/** A declaration: what it is called, its documentation, and what one wants to know of it. */
export function describe(context: Context, id: Id): string | undefined {
  const { workspace, lang } = context;
  const element = workspace.find.get(id);
  const home = homeOf(workspace, id);
  if (!element || !home) return undefined;
  const term = kindTerm(home.declaration.kind as Kind | InnerKind)[lang];
  const title = titleIn(context, element);
  const head = `**${markdown(element.name)}**${title ? ` “${markdown(title)}”` : ''} — ${term}`;
  const parts = [head, docIn(context, element), summaryOf(context, id).join('  \n')];
  return parts.filter(Boolean).join('\n\n');
}

/** What to show beside an item of completion. */
export function describeCompletion(context: Context, data: CompletionData): string | undefined {
  if ('id' in data) return describe(context, data.id);
  if ('keyword' in data) return meaningOf(data.keyword, data.rule)?.[context.lang];
  const rule = ruleOf(data.check);
  return rule && rulePage(rule, context.lang);
}

/** What there is to say about an error of the language, as a page of Markdown. */
export function errorPage({ id, title, advice }: LanguageError, lang: Lang): string {
  return [`## ${title[lang]}`, `\`${id}\``, advice[lang]].join('\n\n');
}

/** What there is to say about a check, as a page of Markdown. */
export function rulePage({ id, title, reason, advice, examples, options = {} }: Rule, lang: Lang): string {
  const heading = (word: keyof typeof RULE_WORDS) => `**${RULE_WORDS[word][lang]}**`;
  const code = (text: string) => `\`\`\`journey\n${text.trimEnd()}\n\`\`\``;
  const listed = Object.entries(options).map(
    ([name, option]) =>
      `- \`${name}\`${aside(`${RULE_WORDS.standard[lang]} ${option.default}`, lang)} ${option.description[lang]}`,
  );
  return [
    `## ${title[lang]}`,
    `\`${id}\``,
    `${heading('why')}  \n${reason[lang]}`,
    `${heading('advice')}  \n${advice[lang]}`,
    heading('bad'),
    code(examples.bad),
    heading('good'),
    code(examples.good),
    ...(listed.length > 0 ? [heading('options'), listed.join('\n')] : []),
  ].join('\n\n');
}
