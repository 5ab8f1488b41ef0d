import { describe, expect, it } from 'vitest';
import { fillIn } from '../src/index.ts';

function check(text: string, values: readonly (string | number)[], expected: string): void {
  expect(fillIn(text, ...values)).toBe(expected);
}

describe('a text with gaps', () => {
  it('takes values by number, in any order and more than once', () => {
    check('{1} before {0}, {1} again', ['a', 'b'], 'b before a, b again');
  });
  it('chooses the word for one or for many', () => {
    check('{0} {0|step|steps}', [1], '1 step');
    check('{0} {0|step|steps}', [0], '0 steps');
    check('and {0} way{0||s} out', [2], 'and 2 ways out');
    check('and {0} way{0||s} out', [1], 'and 1 way out');
  });
  it('leaves a value as it is, whatever it looks like', () => {
    check('{0}: {1}', ['{1}', '$& {0|a|b}'], '{1}: $& {0|a|b}');
  });
  it('leaves other braces alone', () => {
    check('stakeholder Name { internal power 5 }', [], 'stakeholder Name { internal power 5 }');
  });
});
