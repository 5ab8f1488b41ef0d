/** The published schemas: of the model, from its types, and of waymark.json, from the rules. */
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { LANE_NAMES, RENDER_THEMES, RENDER_VIEWS, SEVERITY_SETTINGS, severitySetting } from '../src/config/types.ts';
import { LANGS, type Lang, type OptionSpec, RULES, type Rule, say } from '../src/index.ts';

type Schema = Record<string, unknown>;

const SAYS = {
  config: say(
    'The settings of a Waymark project; the file that makes a folder a project.',
    'Waymark 项目的设置；有此文件的文件夹即为项目。',
  ),
  lang: say('The language of messages and pictures.', '消息与图的语言。'),
  exclude: say(
    'Files the checks say nothing about: paths relative to this file, with `*`, `**` and `?`.',
    '不作检查的文件：相对于本文件的路径，可用 `*`、`**` 与 `?`。',
  ),
  rules: say('Severities and options of the checks.', '各项检查的级别与选项。'),
  severity: say('`info` is another word for `hint`.', '`info` 与 `hint` 相同。'),
  render: say('How pictures are drawn where the command line says nothing else.', '命令行未另作说明时，图如何绘制。'),
  lanes: say('The lanes of a journey map, in this order.', '客户旅程地图的泳道，按此顺序排列。'),
};

export function modelSchema(root: string): Schema {
  const { $schema, ...rest } = createGenerator({
    path: join(root, 'packages/model/src/types.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'JourneyModel',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('JourneyModel');
  return {
    $schema,
    title: 'Journey model',
    description: 'What a project of .journey files says, as plain data. `waymark export --format json` writes it.',
    ...rest,
  };
}

/** @param lang the language of its descriptions; what it allows is the same in all */
export function configSchema(lang: Lang = 'en'): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'waymark.json',
    description: SAYS.config[lang],
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      lang: { enum: [...LANGS], description: SAYS.lang[lang] },
      exclude: {
        type: 'array',
        items: { type: 'string' },
        description: SAYS.exclude[lang],
      },
      rules: {
        type: 'object',
        description: SAYS.rules[lang],
        additionalProperties: false,
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule, lang)])),
      },
      render: {
        type: 'object',
        description: SAYS.render[lang],
        additionalProperties: false,
        properties: {
          theme: { enum: [...RENDER_THEMES], default: 'auto' },
          view: { enum: [...RENDER_VIEWS], default: 'all' },
          lanes: {
            type: 'array',
            items: { enum: [...LANE_NAMES] },
            description: SAYS.lanes[lang],
          },
        },
      },
    },
    definitions: { severity: { description: SAYS.severity[lang], enum: [...SEVERITY_SETTINGS, 'info'] } },
  };
}

function ruleSchema({ title, severity, options = {} }: Rule, lang: Lang): Schema {
  const level = { $ref: '#/definitions/severity' };
  const standard = severitySetting(severity);
  const properties = Object.entries(options).map(([name, option]) => [name, optionSchema(option, lang)] as const);
  return {
    description: say(`${title.en}. Default: ${standard}.`, `${title['zh-CN']}。默认：${standard}。`)[lang],
    anyOf: [
      level,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: level, ...Object.fromEntries(properties) },
      },
    ],
  };
}

function optionSchema({ default: standard, description, minimum }: OptionSpec, lang: Lang): Schema {
  return {
    type: typeof standard === 'number' ? 'number' : 'boolean',
    ...(minimum !== undefined && { minimum }),
    default: standard,
    description: description[lang],
  };
}
