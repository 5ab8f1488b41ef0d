/** The documentation pages of the rules, as Markdown. */
import { suspiciousIn } from '../src/checks/text/characters.ts';
import { severitySetting } from '../src/config/types.ts';
import {
  LANGUAGE_ERRORS,
  type Lang,
  type Localized,
  RULE_WORDS,
  RULES,
  type Rule,
  ruleDocsUrl,
  say,
} from '../src/index.ts';

const WORDS = {
  checks: say('The checks', '检查'),
  intro: say(
    'Each check says what is wrong, where, and what to do. Errors are what cannot be meant; warnings and hints are what the method advises.',
    '每项检查都会说明哪里有什么问题、该怎么办。错误是不可能成立的内容；警告和提示来自方法的建议。',
  ),
  configure: say('Change or silence a check', '调整或忽略检查'),
  inConfig: say(
    'In `waymark.json`, give the check another severity (`error`, `warning`, `hint`, `off`), or set its options:',
    '在 `waymark.json` 中可以更改严重程度（`error`、`warning`、`hint`、`off`）或设置选项：',
  ),
  inText: say(
    'At one place, say why it does not apply, in a comment before what it is about or at the end of its line:',
    '只针对一处时，请在相关内容之前或该行末尾用注释写明为什么不适用：',
  ),
  excluded: say(
    'Files under `"exclude"` are read, but nothing is said about them: `"exclude": ["drafts/**"]`.',
    '`"exclude"` 中的文件会被读取，但不作提示：`"exclude": ["drafts/**"]`。',
  ),
  errors: say('Errors of the language', '语言错误'),
  errorsIntro: say(
    'What cannot be read as it is meant. These cannot be configured or silenced.',
    '无法按原意读取的内容。它们不能配置，也不能忽略。',
  ),
  notSilenced: say('It cannot be silenced by a comment.', '它不能用注释忽略。'),
  check: say('Check', '检查'),
  says: say('What it reports', '提示内容'),
  severity: say('Severity', '严重程度'),
  options: say('Options', '选项'),
  option: say('Option', '选项'),
  standard: say('Default', '默认值'),
  meaning: say('Meaning', '含义'),
  standardSeverity: say('Default severity', '默认严重程度'),
  written: say('Characters that cannot be seen are written as `⟨…⟩` here.', '看不见的字符在此写作 `⟨…⟩`。'),
  because: say('why it does not apply here', '为什么在这里不适用'),
  made: say(
    'Made from the checks by `npm run generate`: do not edit.',
    '由 `npm run generate` 根据检查生成，请勿修改。',
  ),
} satisfies Record<string, Localized>;

const GROUPS: Readonly<Record<string, Localized>> = {
  experience: say('Experience', '体验'),
  journey: say('Journeys', '旅程'),
  metric: say('Metrics', '指标'),
  moment: say('Moments of truth', '关键时刻'),
  number: say('Numbers', '数值'),
  persona: say('Personas', '用户画像'),
  service: say('Services', '服务'),
  stage: say('Stages', '阶段'),
  stakeholder: say('Stakeholders', '利益相关者'),
  step: say('Steps', '步骤'),
  syntax: say('Writing', '书写'),
  suppression: say('Suppressions', '忽略注释'),
  text: say('Texts', '文本'),
  touchpoint: say('Touchpoints', '接触点'),
  value: say('Value', '价值'),
};

const SEVERITIES: Readonly<Record<Rule['severity'], Localized>> = {
  error: say('error', '错误（`error`）'),
  warning: say('warning', '警告（`warning`）'),
  info: say('hint', '提示（`hint`）'),
};

export function indexPath(lang: Lang): string {
  return `${folderOf(lang)}README.md`;
}

function folderOf(lang: Lang): string {
  return `docs/${lang === 'en' ? '' : `${lang}/`}checks/`;
}

function banner(lang: Lang): string {
  return `<!-- ${WORDS.made[lang]} -->\n\n`;
}

/** The list of all checks, by group. */
export function indexPage(lang: Lang): string {
  const t = (words: Localized) => words[lang];
  const groups = Map.groupBy(RULES, (rule) => groupOf(rule));
  const tables = [...groups].map(([group, rules]) => {
    const rows = rules.map(
      ({ id, title, severity }) => `| [\`${id}\`](${id}.md) | ${t(title)} | ${t(SEVERITIES[severity])} |`,
    );
    const head = `| ${t(WORDS.check)} | ${t(WORDS.says)} | ${t(WORDS.severity)} |\n| --- | --- | --- |`;
    return `## ${t(GROUPS[group] ?? say(group, group))}\n\n${head}\n${rows.join('\n')}\n`;
  });
  return [
    `${banner(lang)}# ${t(WORDS.checks)}\n`,
    `${t(WORDS.intro)}\n`,
    ...tables,
    `## ${t(WORDS.errors)}\n`,
    `${t(WORDS.errorsIntro)}\n`,
    errorTable(lang),
    `## ${t(WORDS.configure)}\n`,
    `${t(WORDS.inConfig)}\n`,
    json({ rules: { 'journey/no-scenario': 'off', 'experience/long-wait': { severity: 'error', hours: 4 } } }),
    `${t(WORDS.excluded)}\n`,
    `${t(WORDS.inText)}\n`,
    journey(`// waymark-ignore persona/thin: ${t(WORDS.because)}\npersona Katrina\n`),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function errorTable(lang: Lang): string {
  const rows = LANGUAGE_ERRORS.map(
    // As GitHub makes anchors of headings: without the slash.
    ({ id, title }) => `| [\`${id}\`](language.md#${id.replace('/', '')}) | ${title[lang]} |`,
  );
  return `| ${WORDS.check[lang]} | ${WORDS.says[lang]} |\n| --- | --- |\n${rows.join('\n')}\n`;
}

export function errorsPath(lang: Lang): string {
  return `${folderOf(lang)}language.md`;
}

/** All errors of the language on one page, with an anchor for each. */
export function errorsPage(lang: Lang): string {
  const stop = lang === 'en' ? '.' : '。';
  return [
    `${banner(lang)}# ${WORDS.errors[lang]}\n`,
    `${WORDS.errorsIntro[lang]}\n`,
    ...LANGUAGE_ERRORS.flatMap(({ id, title, advice }) => [
      `## ${id}\n`,
      `**${title[lang]}${stop}** ${advice[lang]}\n`,
    ]),
  ].join('\n');
}

/** The page of each rule: path from the root → content. */
export function rulePages(lang: Lang): Map<string, string> {
  return new Map(RULES.map((rule) => [ruleDocsUrl(rule.id, lang)!, rulePage(rule, lang)]));
}

function rulePage(rule: Rule, lang: Lang): string {
  const t = (words: Localized) => words[lang];
  const [colon, stop] = lang === 'en' ? [': ', '.'] : ['：', '。'];
  return [
    `${banner(lang)}# ${rule.id}\n`,
    `**${t(rule.title)}${stop}** ${t(WORDS.standardSeverity)}${colon}${t(SEVERITIES[rule.severity])}${stop}\n`,
    `## ${t(RULE_WORDS.why)}\n`,
    `${t(rule.reason)}\n`,
    `## ${t(RULE_WORDS.advice)}\n`,
    `${t(rule.advice)}\n`,
    `## ${t(RULE_WORDS.bad)}\n`,
    journey(rule.examples.bad),
    `## ${t(RULE_WORDS.good)}\n`,
    journey(rule.examples.good),
    ...(isEscaped(rule) ? [`${t(WORDS.written)}\n`] : []),
    ...optionTable(rule, lang),
    `## ${t(WORDS.configure)}\n`,
    `${t(WORDS.inConfig)}\n`,
    json({ rules: { [rule.id]: setting(rule) } }),
    ...(groupOf(rule) === 'suppression'
      ? [`${t(WORDS.notSilenced)}\n`]
      : [`${t(WORDS.inText)}\n`, journey(`// waymark-ignore ${rule.id}: ${t(WORDS.because)}\n`)]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function groupOf(rule: Rule): string {
  return rule.id.slice(0, rule.id.indexOf('/'));
}

function optionTable({ options = {} }: Rule, lang: Lang): string[] {
  const rows = Object.entries(options).map(
    ([name, option]) => `| \`${name}\` | \`${option.default}\` | ${option.description[lang]} |`,
  );
  if (rows.length === 0) return [];
  const head = `| ${WORDS.option[lang]} | ${WORDS.standard[lang]} | ${WORDS.meaning[lang]} |\n| --- | --- | --- |`;
  return [`## ${WORDS.options[lang]}\n`, `${head}\n${rows.join('\n')}\n`];
}

/** Its defaults, so that a reader can copy them and change what is to be changed. */
function setting({ severity: standard, options }: Rule): unknown {
  const severity = severitySetting(standard);
  if (!options) return severity;
  return { severity, ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])) };
}

function isEscaped({ examples }: Rule): boolean {
  return suspiciousIn(examples.bad, true).length > 0;
}

function journey(text: string): string {
  const codes = new Set(
    suspiciousIn(text, true).map(({ code }) => String.fromCodePoint(Number.parseInt(code.slice(2), 16))),
  );
  const seen = [...text].map((one) => (codes.has(one) ? `⟨U+${one.codePointAt(0)!.toString(16).toUpperCase()}⟩` : one));
  return `\`\`\`journey\n${seen.join('')}\`\`\`\n`;
}

function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n`;
}
