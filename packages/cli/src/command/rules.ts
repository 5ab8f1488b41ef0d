import {
  type Lang,
  type Localized,
  languageError,
  nearest,
  RULE_WORDS,
  RULES,
  type Rule,
  ruleOf,
  type Severity,
  say,
} from '@waymark/model';
import { Complaint, unknownWord } from '../complaint.ts';
import { EXIT } from '../exit.ts';
import { pad, width } from '../terminal/cells.ts';
import { coloured, type Paint, plain, wantsColour } from '../terminal/style.ts';
import { SEVERITY } from '../words/severity.ts';
import type { Command } from './spec.ts';

/** `waymark rules`: all rules in a list; `waymark rules ID`: everything about one. */
export const rules: Command = async ({ paths, text, world }) => {
  const [id] = paths;
  const rule = id === undefined ? undefined : (ruleOf(id) ?? refuse(id));
  if (text('format') === 'json') {
    const shown = rule ? jsonRule(rule, world.lang) : RULES.map((one) => jsonRule(one, world.lang));
    world.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    const paint = wantsColour(world.env, world.outIsTerminal) ? coloured : plain;
    world.out(rule ? page(rule, world.lang, paint) : list(world.lang));
  }
  return EXIT.clean;
};

/** What `check` reports of waymark.json. */
const OF_CONFIG: ReadonlyMap<string, Localized> = new Map([
  ['config/syntax', say('waymark.json is no JSON', 'waymark.json 不是有效的 JSON')],
  ['config/value', say('a value in waymark.json that is not allowed', 'waymark.json 中有不允许的值')],
  ['config/unknown-key', say('a key in waymark.json that nobody knows', 'waymark.json 中有未知的键')],
  ['config/unknown-rule', say('a check in waymark.json that is not there', 'waymark.json 中有不存在的检查')],
]);

function refuse(id: string): never {
  const ofConfig = OF_CONFIG.get(id);
  if (ofConfig) {
    throw new Complaint(
      say(
        `${id} (${ofConfig.en}) is about the configuration, and no rule that can be configured.`,
        `${id}（${ofConfig['zh-CN']}）是关于配置文件的提示，不是可以配置的规则。`,
      ),
      say('Its message says what to do.', '它的提示会说明该怎么办。'),
    );
  }
  const error = languageError(id);
  if (error) {
    throw new Complaint(
      say(
        `${id} (${error.title.en}) is an error of the language, and no rule that can be configured.`,
        `${id}（${error.title['zh-CN']}）是语言本身的错误，不是可以配置的规则。`,
      ),
      say('Its message says what to do.', '它的提示会说明该怎么办。'),
    );
  }
  throw unknownWord(
    say(`There is no rule ${id}.`, `没有规则 ${id}。`),
    nearestRule(id),
    say('"waymark rules" lists them all.', '运行 “waymark rules” 列出所有规则。'),
  );
}

/** By the whole id, or by what stands behind its group: nobody remembers the group. */
function nearestRule(given: string): string | undefined {
  const ids = RULES.map(({ id }) => id);
  const behind = (id: string) => id.slice(id.indexOf('/') + 1);
  const whole = ids.find((id) => behind(id) === given) ?? nearest(given, ids);
  if (whole !== undefined) return whole;
  const part = nearest(given, ids.map(behind));
  return ids.find((id) => behind(id) === part);
}

function list(lang: Lang): string {
  const ids = Math.max(...RULES.map(({ id }) => width(id)));
  const severities = Math.max(...RULES.map(({ severity }) => width(SEVERITY[severity][lang])));
  return RULES.map(
    ({ id, severity, title }) => `${pad(id, ids)}  ${pad(SEVERITY[severity][lang], severities)}  ${title[lang]}\n`,
  ).join('');
}

function page(rule: Rule, lang: Lang, paint: Paint): string {
  const heading = (words: string) => paint('bold', words);
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) =>
      `  ${name}  ${option.description[lang]} (${RULE_WORDS.standard[lang]}: ${String(option.default)})`,
  );
  const parts = [
    `${heading(`${rule.id} (${severityShown(rule.severity, lang)})`)}\n${rule.title[lang]}`,
    `${heading(RULE_WORDS.why[lang])}\n${rule.reason[lang]}`,
    `${heading(RULE_WORDS.advice[lang])}\n${rule.advice[lang]}`,
    options.length > 0 ? `${heading(RULE_WORDS.options[lang])}\n${options.join('\n')}` : '',
    `${heading(RULE_WORDS.bad[lang])}\n${indent(rule.examples.bad)}`,
    `${heading(RULE_WORDS.good[lang])}\n${indent(rule.examples.good)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** With the word that waymark.json has for it. */
function severityShown(severity: Severity, lang: Lang): string {
  const { en, 'zh-CN': zh } = SEVERITY[severity];
  return say(en, `${zh}，在 waymark.json 中为 “${en}”`)[lang];
}

function indent(text: string): string {
  return text.trim().replace(/^(?=.)/gm, '    ');
}

function jsonRule(rule: Rule, lang: Lang): object {
  return {
    id: rule.id,
    severity: rule.severity,
    title: rule.title[lang],
    reason: rule.reason[lang],
    advice: rule.advice[lang],
    options: Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, { default: standard, description, minimum }]) => [
        name,
        { default: standard, minimum, description: description[lang] },
      ]),
    ),
    examples: rule.examples,
  };
}
