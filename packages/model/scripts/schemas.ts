/** The published schemas: of the model, from its types, and of waymark.json, from the rules. */
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { LANE_NAMES, RENDER_THEMES, RENDER_VIEWS, SEVERITY_SETTINGS } from '../src/config/types.ts';
import { LANGS, type OptionSpec, RULES, type Rule } from '../src/index.ts';

type Schema = Record<string, unknown>;

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

export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'waymark.json',
    description: 'The settings of a Waymark project; the file that makes a folder a project.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      lang: { enum: [...LANGS], description: 'The language of messages and pictures.' },
      exclude: {
        type: 'array',
        items: { type: 'string' },
        description: 'Files the checks say nothing about: paths relative to this file, with `*`, `**` and `?`.',
      },
      rules: {
        type: 'object',
        description: 'Severities and options of the checks.',
        additionalProperties: false,
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      render: {
        type: 'object',
        description: 'How pictures are drawn where the command line says nothing else.',
        additionalProperties: false,
        properties: {
          theme: { enum: [...RENDER_THEMES], default: 'auto' },
          view: { enum: [...RENDER_VIEWS], default: 'all' },
          lanes: {
            type: 'array',
            items: { enum: [...LANE_NAMES] },
            description: 'The lanes of a journey map, in this order.',
          },
        },
      },
    },
    definitions: { severity: { enum: [...SEVERITY_SETTINGS] } },
  };
}

function ruleSchema({ title, severity, options = {} }: Rule): Schema {
  const level = { $ref: '#/definitions/severity' };
  const properties = Object.entries(options).map(([name, option]) => [name, optionSchema(option)] as const);
  return {
    description: `${title.en}. Default: ${severity}.`,
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

function optionSchema({ default: standard, description, minimum }: OptionSpec): Schema {
  return {
    type: typeof standard === 'number' ? 'number' : 'boolean',
    ...(minimum !== undefined && { minimum }),
    default: standard,
    description: description.en,
  };
}
