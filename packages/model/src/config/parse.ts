import { type LanguageError, languageError } from '../checks/language/errors.ts';
import { RULES, ruleOf } from '../checks/registry.ts';
import type { Rule } from '../checks/types.ts';
import type { Finding, Severity } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { LANGS, say } from '../text.ts';
import type { SourceRange } from '../types.ts';
import { type JsonEntry, type JsonNode, readJson } from './json.ts';
import {
  LANE_NAMES,
  type ProjectConfig,
  RENDER_THEMES,
  RENDER_VIEWS,
  type RenderConfig,
  type RuleOptions,
  type RuleSetting,
  SEVERITY_SETTINGS,
} from './types.ts';

export interface ParsedConfig {
  config: ProjectConfig;
  /** `config/syntax` and `config/value` (errors), `config/unknown-key` and `config/unknown-rule` (warnings). */
  issues: Finding[];
}

/**
 * What a `waymark.json` says; JSON with comments and trailing commas. Never throws: a text that is no JSON gives an
 * empty configuration, a value that cannot be is left out, and both are told with their place.
 */
export function parseConfig(text: string, uri: string): ParsedConfig {
  const issues: Finding[] = [];
  const { root, problem } = readJson(text, uri);
  if (problem) {
    const help = say('Correct the JSON; until then the defaults hold.', '请更正 JSON；在此之前使用默认值。');
    issues.push({ rule: 'config/syntax', severity: 'error', ...problem, help });
  }
  return { config: root ? new ConfigReader(issues).project(root) : {}, issues };
}

type Read<T> = (node: JsonNode) => T | undefined;

class ConfigReader {
  private readonly issues: Finding[];

  constructor(issues: Finding[]) {
    this.issues = issues;
  }

  project(node: JsonNode): ProjectConfig {
    return this.object<ProjectConfig>(node, {
      $schema: (value) => this.string(value),
      lang: (value) => this.oneOf(value, LANGS),
      exclude: (value) => this.list(value, (item) => this.pattern(item)),
      rules: (value) => this.rules(value),
      render: (value) =>
        this.object<RenderConfig>(value, {
          theme: (one) => this.oneOf(one, RENDER_THEMES),
          view: (one) => this.oneOf(one, RENDER_VIEWS),
          lanes: (one) => this.list(one, (item) => this.oneOf(item, LANE_NAMES)),
        }),
    });
  }

  private rules(node: JsonNode): Record<string, RuleSetting> {
    const settings: Record<string, RuleSetting> = {};
    for (const { key, keySource, value } of this.entries(node)) {
      const rule = ruleOf(key);
      const error = languageError(key);
      if (error) this.fixed(error, keySource);
      else if (!rule)
        this.unknown(
          'rule',
          key,
          keySource,
          RULES.map(({ id }) => id),
        );
      const setting = rule && this.setting(rule, value);
      if (setting !== undefined) settings[key] = setting;
    }
    return settings;
  }

  private setting(rule: Rule, node: JsonNode): RuleSetting | undefined {
    if (node.kind !== 'object') return this.severity(node);
    const readers: Record<string, Read<string | number | boolean>> = {
      severity: (value) => this.severity(value),
    };
    for (const [name, { default: standard, minimum }] of Object.entries(rule.options ?? {})) {
      readers[name] =
        typeof standard === 'number' ? (value) => this.number(value, minimum) : (value) => this.boolean(value);
    }
    return this.object<Record<string, string | number | boolean>>(node, readers) as RuleOptions;
  }

  private severity(node: JsonNode): Severity | 'off' | undefined {
    if (node.kind === 'value' && node.value === 'info') return 'info';
    const found = this.oneOf(node, SEVERITY_SETTINGS);
    return found === 'hint' ? 'info' : found;
  }

  private object<T extends object>(node: JsonNode, readers: { [K in keyof T]-?: Read<NonNullable<T[K]>> }): T {
    const result: Partial<T> = {};
    const known = new Map(Object.entries(readers) as [string, Read<NonNullable<T[keyof T]>>][]);
    for (const { key, keySource, value } of this.entries(node)) {
      const read = known.get(key);
      if (!read) this.unknown('key', key, keySource, known.keys());
      const found = read?.(value);
      if (found !== undefined) result[key as keyof T] = found;
    }
    return result as T;
  }

  private entries(node: JsonNode): JsonEntry[] {
    if (node.kind === 'object') return node.entries;
    this.wrong(node.source, say('An object in braces is expected here.', '这里应当是花括号中的对象。'));
    return [];
  }

  private list<T>(node: JsonNode, item: Read<T>): T[] | undefined {
    if (node.kind === 'array') return node.items.map(item).filter((one) => one !== undefined) as T[];
    this.wrong(node.source, say('A list in brackets is expected here.', '这里应当是方括号中的列表。'));
    return undefined;
  }

  private string(node: JsonNode): string | undefined {
    if (node.kind === 'value' && typeof node.value === 'string') return node.value;
    this.wrong(node.source, say('A text in double quotes is expected here.', '这里应当是双引号中的文字。'));
    return undefined;
  }

  /** A pattern of `exclude`. What other tools know and this one does not would match nothing, in silence. */
  private pattern(node: JsonNode): string | undefined {
    const pattern = this.string(node);
    if (pattern?.trim() === '') {
      this.wrong(node.source, say('A pattern cannot be empty.', '模式不能为空。'));
      return undefined;
    }
    const [sign] = /^!|[[\]{}]/.exec(pattern ?? '') ?? [];
    if (sign) this.literally(pattern!, sign, node.source);
    return pattern;
  }

  private literally(pattern: string, sign: string, source: SourceRange): void {
    this.issues.push({
      rule: 'config/value',
      severity: 'warning',
      source,
      message: say(
        `In “${pattern}”, \`${sign}\` stands for itself: it is no wildcard here.`,
        `“${pattern}”中的 \`${sign}\` 只代表它本身，在这里不是通配符。`,
      ),
      help: say(
        'Write `*`, `**` or `?`, or several patterns; leave it where a name has that sign.',
        '请使用 `*`、`**` 或 `?`，或分成多个模式；如果名称中确有此符号，可以保留。',
      ),
    });
  }

  private boolean(node: JsonNode): boolean | undefined {
    if (node.kind === 'value' && typeof node.value === 'boolean') return node.value;
    this.wrong(node.source, say('`true` or `false` is expected here.', '这里应当是 `true` 或 `false`。'));
    return undefined;
  }

  private number(node: JsonNode, minimum = Number.NEGATIVE_INFINITY): number | undefined {
    if (node.kind === 'value' && typeof node.value === 'number' && node.value >= minimum) return node.value;
    this.wrong(
      node.source,
      Number.isFinite(minimum)
        ? say(`A number of ${minimum} or more is expected here.`, `这里应当是不小于 ${minimum} 的数值。`)
        : say('A number is expected here.', '这里应当是数值。'),
    );
    return undefined;
  }

  private oneOf<T extends string>(node: JsonNode, allowed: readonly T[]): T | undefined {
    const found = allowed.find((one) => node.kind === 'value' && node.value === one);
    if (found !== undefined) return found;
    const list = allowed.map((one) => `\`"${one}"\``);
    this.wrong(
      node.source,
      say(`One of ${list.join(', ')} is expected here.`, `这里应当是 ${list.join('、')} 之一。`),
      node.kind === 'value' ? meantBy(String(node.value), allowed) : undefined,
    );
    return undefined;
  }

  private wrong(source: SourceRange, message: Finding['message'], near?: string): void {
    const help = near
      ? say(`Write \`"${near}"\`, if that is meant.`, `如果想写的是它，请写 \`"${near}"\`。`)
      : say('Correct the value; until then the default holds.', '请更正这个值；在此之前使用默认值。');
    const fixes = near ? [replaceWith(near, source)] : undefined;
    this.issues.push({ rule: 'config/value', severity: 'error', source, message, help, ...(fixes && { fixes }) });
  }

  /** An error of the language, which is no matter of choice. */
  private fixed({ id, title }: LanguageError, source: SourceRange): void {
    this.issues.push({
      rule: 'config/unknown-rule',
      severity: 'warning',
      source,
      message: say(
        `“${id}” (${title.en}) is always an error: it cannot be switched off or changed.`,
        `“${id}”（${title['zh-CN']}）始终是错误，不能关闭或更改。`,
      ),
      help: say('Remove it.', '请将其删除。'),
    });
  }

  private unknown(what: 'key' | 'rule', key: string, source: SourceRange, known: Iterable<string>): void {
    const near = nearest(key, known);
    const finding: Finding = {
      rule: `config/unknown-${what}`,
      severity: 'warning',
      source,
      message:
        what === 'rule'
          ? say(`There is no check “${key}”.`, `没有名为“${key}”的检查。`)
          : say(`“${key}” is not a setting here.`, `“${key}”不是这里的设置项。`),
      help: near
        ? say(`Write \`"${near}"\`, if that is meant.`, `如果想写的是它，请写 \`"${near}"\`。`)
        : say('Remove it.', '请将其删除。'),
    };
    if (near) finding.fixes = [replaceWith(near, source)];
    this.issues.push(finding);
  }
}

/** The allowed value that is near, or the one that reports in Chinese call by the word given. */
function meantBy(given: string, allowed: readonly string[]): string | undefined {
  return given === '提示' && allowed.includes('hint') ? 'hint' : nearest(given, allowed);
}

function replaceWith(near: string, range: SourceRange) {
  return {
    title: say(`Change it to “${near}”`, `改为“${near}”`),
    edits: [{ range, newText: JSON.stringify(near) }],
  };
}
