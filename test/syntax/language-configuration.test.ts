import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './tokenize.ts';

const config = JSON.parse(readFileSync(join(root, 'language-configuration.json'), 'utf8'));

test('a double click takes a whole name, in any script', () => {
  const word = new RegExp(config.wordPattern.pattern, `g${config.wordPattern.flags}`);
  const text = 'journey 租车 app-2 step نموذج 1h 20% -0.5 Fleet_2';
  expect(text.match(word)).toEqual(['journey', '租车', 'app-2', 'step', 'نموذج', '1h', '20%', '-0.5', 'Fleet_2']);
});

test('a line that opens a block indents the next one, and only that', () => {
  const opens = new RegExp(config.indentationRules.increaseIndentPattern);
  const lines = {
    'journey J "A title" {': true,
    'journey J { // why': true,
    '  explore {': true,
    'touchpoint T { interaction }': false,
    'thinks "a { b"': false,
    '// journey J {': false,
  };
  for (const [line, expected] of Object.entries(lines)) expect([line, opens.test(line)]).toEqual([line, expected]);
});

test('Enter goes on with a documentation comment', () => {
  const rule = (before: string) =>
    config.onEnterRules.find((r: { beforeText: string; afterText?: string; previousLineText?: string }) => {
      return !r.afterText && new RegExp(r.beforeText).test(before);
    })?.action;
  expect(rule('  /** Electric cars')).toEqual({ indent: 'none', appendText: ' * ' });
  expect(rule('   * by the hour')).toEqual({ indent: 'none', appendText: '* ' });
  expect(rule('   */')).toEqual({ indent: 'none', removeText: 1 });
  expect(rule('/** Done. */')).toBeUndefined();
  expect(rule('step s {')).toBeUndefined();
});
