import { runChecks } from '@waymark/model';
import { expect, test } from 'vitest';
import { buildProject } from '../src/index.ts';

async function hidden(text: string): Promise<string[]> {
  const { model, issues } = await buildProject([{ uri: 'a.journey', text }]);
  const findings = [...issues, ...runChecks(model)].filter(({ rule }) => rule === 'text/bidi');
  return findings.map(({ source, message }) => `${source.start.line}:${source.start.character} ${message.en}`);
}

test('characters that nobody sees are told of in every comment, once', async () => {
  expect(await hidden('channel A // evil \u202e\n')).toEqual([
    '0:10 “// evil ⟨202E⟩” holds U+202E (changes the direction of reading).',
  ]);
  expect(await hidden('/* a\u200bb */ channel A\n')).toHaveLength(1);
  expect(await hidden('/** a\u200bb */\nchannel A\n')).toHaveLength(1);
  expect(await hidden('channel A\n/** a\u200bb */\n')).toHaveLength(1);
  expect(await hidden('// waymark-ignore channel/x: a\u200bb\nchannel A\n')).toHaveLength(1);
  expect(await hidden('// 租车 ❤️ ليلى\u200f\nchannel A\n')).toEqual([]);
});
