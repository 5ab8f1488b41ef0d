import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProject } from '@waymark/language';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModel } from '../../../test/support/arbitrary-model.ts';
import { runs } from '../../../test/support/runs.ts';
import { configSchema, modelSchema } from '../scripts/schemas.ts';
import { parseConfig, RULES } from '../src/index.ts';

const root = join(import.meta.dirname, '../../..');
const ajv = new Ajv({ allErrors: true });

describe('the schema of the model', () => {
  const validate = ajv.compile(modelSchema(root));
  const problems = (model: unknown) => (validate(JSON.parse(JSON.stringify(model))) ? [] : validate.errors);
  const stories = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' });

  it('holds for the examples', async () => {
    const paths = stories.filter((path) => path.endsWith('.journey'));
    const files = paths.map((path) => ({ uri: path, text: readFileSync(join(root, 'examples', path), 'utf8') }));
    const projects = Map.groupBy(files, ({ uri }) => uri.split(/[\\/]/u)[0]);
    expect(projects.size).toBeGreaterThan(0);
    for (const project of projects.values()) expect(problems((await buildProject(project)).model)).toEqual([]);
  });

  it('holds for the examples of every rule, and for broken text', async () => {
    for (const { examples } of RULES) {
      for (const text of [examples.bad, examples.good, examples.bad.slice(0, examples.bad.length / 2)]) {
        expect(problems((await buildProject([{ uri: 'a.journey', text }])).model)).toEqual([]);
      }
    }
  });

  it('holds for the models that other tests generate', () => {
    fc.assert(
      fc.property(arbitraryModel({ maxSteps: 6 }), (model) => {
        expect(problems(model)).toEqual([]);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('the schema of waymark.json', () => {
  it('allows the same in both languages', () => {
    const bare = (schema: unknown) => JSON.stringify(schema, (key, value) => (key === 'description' ? '' : value));
    const chinese = configSchema('zh-CN');
    expect(bare(chinese)).toBe(bare(configSchema()));
    const said = [...JSON.stringify(chinese).matchAll(/"description":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text);
    expect(said.length).toBeGreaterThan(RULES.length);
    for (const text of said) expect(text).toMatch(/\p{Script=Han}/u);
  });

  const validate = ajv.compile(configSchema());

  it.each([
    ['{}', true],
    ['{ "lang": "zh-CN", "exclude": ["drafts/**"], "render": { "theme": "dark", "lanes": ["steps"] } }', true],
    ['{ "rules": { "experience/peak-end": "error", "experience/long-wait": { "hours": 4 } } }', true],
    ['{ "rules": { "stakeholder/unused": { "severity": "off", "placed": true } } }', true],
    ['{ "lang": "fr" }', false],
    ['{ "colour": "blue" }', false],
    ['{ "rules": { "experience/peak": "error" } }', false],
    ['{ "rules": { "experience/long-wait": { "hours": "4" } } }', false],
    ['{ "rules": { "experience/long-wait": { "days": 4 } } }', false],
    ['{ "rules": { "experience/long-wait": "fatal" } }', false],
    ['{ "render": { "lanes": ["stepps"] } }', false],
  ])('%s: the schema and the reader agree', (text, isRight) => {
    expect(validate(JSON.parse(text))).toBe(isRight);
    const { config, issues } = parseConfig(text, 'waymark.json');
    expect(issues.length === 0).toBe(isRight);
    if (isRight) expect(config).toEqual(JSON.parse(text));
  });
});
