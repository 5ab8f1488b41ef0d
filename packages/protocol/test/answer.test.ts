import { expect, test } from 'vitest';
import { type Heard, hear, type ModelAnswer, type ModelResult, modelTeller } from '../src/index.ts';

/** A result with as many facts as are given; what a model holds is nothing to those who tell it. */
function result(version: number, ...facts: string[]): ModelResult {
  const model = { facts } as unknown as ModelResult['model'];
  return { project: 'file:///p', name: 'p', version, model, findings: [], broken: [] };
}

/** One who asks again and again, over a channel of text. */
function asker(tell: ReturnType<typeof modelTeller>): (now: ModelResult) => { answer: ModelAnswer; heard: Heard } {
  let heard: Heard | undefined;
  return (now) => {
    const answer: ModelAnswer = JSON.parse(JSON.stringify(tell(now, heard?.stamp)));
    heard = hear(answer, heard);
    expect(heard.result).toEqual(now);
    return { answer, heard };
  };
}

test('who asks for the first time is told all, afterwards what changed', () => {
  const ask = asker(modelTeller());
  expect(ask(result(1, 'a', 'b')).answer).toHaveProperty('model');
  expect(ask(result(2, 'a', 'c')).answer).toEqual({
    stamp: expect.any(String),
    delta: {
      keys: [
        ['version', { to: 2 }],
        ['model', { keys: [['facts', { items: [[1, { to: 'c' }]] }]] }],
      ],
    },
  });
  expect(ask(result(2, 'a', 'c')).answer).toEqual({ stamp: expect.any(String) });
});

test('several ask in turn, each with what it has', () => {
  const tell = modelTeller();
  const [one, other] = [asker(tell), asker(tell)];
  one(result(1, 'a'));
  other(result(1, 'a'));
  expect(one(result(2, 'b')).answer).not.toHaveProperty('model');
  expect(other(result(2, 'b')).answer).not.toHaveProperty('model');
});

test('who has what nobody remembers is told all: too old, or of a server that is gone', () => {
  const tell = modelTeller();
  const [seldom, often] = [asker(tell), asker(tell)];
  seldom(result(1, 'a'));
  for (let version = 1; version < 9; version++) often(result(version, 'a'));
  expect(seldom(result(9, 'b')).answer).toHaveProperty('model');
  const { stamp } = tell(result(9, 'b'));
  expect(modelTeller()(result(1, 'c'), stamp)).toHaveProperty('model');
});

test('another text altogether is told as a whole', () => {
  const ask = asker(modelTeller());
  const many = (word: string) => Array.from({ length: 1000 }, (_, i) => `${word}${i}`);
  ask(result(1, ...many('a')));
  expect(ask(result(2, ...many('b'))).answer).toHaveProperty('model');
});
