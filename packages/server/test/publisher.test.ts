import { type Finding, say } from '@waymark/model';
import { expect, test } from 'vitest';
import { Publisher } from '../src/diagnostics/publisher.ts';

const FINDING: Finding = {
  rule: 'persona/thin',
  severity: 'warning',
  source: { uri: 'file:///a', start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  message: say('Thin.', '单薄。'),
};

/** What a client is told: uri, number of diagnostics, version. */
function check(work: (publisher: Publisher) => void, expected: readonly string[]): void {
  const told: string[] = [];
  work(new Publisher(({ uri, diagnostics, version }) => told.push(`${uri} ${diagnostics.length} ${version ?? '-'}`)));
  expect(told).toEqual(expected);
}

test('of each version of an open document it is told once, whether or not anything is wrong', () => {
  check(
    (publisher) => {
      for (const version of [1, 1, 2, 2]) publisher.publish('a', [], 'en', { uri: 'a', version });
      for (const version of [3, 3, 4]) publisher.publish('a', [FINDING], 'en', { uri: 'a', version });
    },
    ['a 0 1', 'a 0 2', 'a 1 3', 'a 1 4'],
  );
});

test('of another finding it is told, though the version is the same', () => {
  check(
    (publisher) => {
      publisher.publish('a', [], 'en', { uri: 'a', version: 1 });
      publisher.publish('a', [FINDING], 'en', { uri: 'a', version: 1 });
      publisher.publish('a', [FINDING], 'zh-CN', { uri: 'a', version: 1 });
    },
    ['a 0 1', 'a 1 1', 'a 1 1'],
  );
});

test('who closes a document and opens it again is told again', () => {
  check(
    (publisher) => {
      publisher.publish('a', [FINDING], 'en', { uri: 'a', version: 1 });
      publisher.close('a');
      publisher.publish('a', [FINDING], 'en');
      publisher.publish('a', [FINDING], 'en', { uri: 'a', version: 1 });
    },
    ['a 1 1', 'a 1 1'],
  );
});

test('the sums count each file once', () => {
  const publisher = new Publisher(() => {});
  for (const version of [1, 2]) publisher.publish('a', [FINDING], 'en', { uri: 'a', version });
  publisher.publish('b', [FINDING], 'en');
  expect(publisher.totals).toEqual({ error: 0, warning: 2, info: 0 });
  publisher.publish('a', [], 'en', { uri: 'a', version: 3 });
  expect(publisher.totals).toEqual({ error: 0, warning: 1, info: 0 });
});
