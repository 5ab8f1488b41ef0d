import { describe, expect, test } from 'vitest';
import { type Changed, felt, placed, renamed, stepMoved, titled } from '../../src/editor/index.ts';
import { after, type Scene, scene } from './support.ts';

function check(input: string, change: (at: Scene) => Changed, expected: string): void {
  const at = scene(input);
  const result = change(at);
  if (!result.ok) expect(`${result.reason}: ${result.message.en}`).toBe(expected);
  else expect(result.edits.length === 0 ? input : after(at, result.edits)).toBe(expected);
}

describe('a stakeholder dragged over the matrix', () => {
  const move = (power: number, interest: number, stage?: string) => (at: Scene) =>
    placed(at.workspace, 'stakeholder:A', power, interest, stage && `stage:ITIL.${stage}`);

  test('has its numbers changed, rounded and kept within their range', () => {
    check('stakeholder A { power 3 interest 4 }', move(6.3, 14), 'stakeholder A { power 6.5 interest 10 }');
    check('stakeholder A { power 3 interest 4 }', move(3.1, 4), 'stakeholder A { power 3 interest 4 }');
  });
  test('keeps the number that it was not moved along, however fine', () => {
    check('stakeholder A { power 7.3 interest 4 }', move(7.3, 6), 'stakeholder A { power 7.3 interest 6 }');
    check(
      'stakeholder A { power 7.3 interest 4 }',
      move(7.3, 6, 'agree'),
      'stakeholder A { power 7.3 interest 4 during agree { interest 6 } }',
    );
    check(
      'stakeholder A { power 3 interest 4 during agree { power 7.3 interest 6 } }',
      move(7.3, 8, 'agree'),
      'stakeholder A { power 3 interest 4 during agree { power 7.3 interest 8 } }',
    );
  });
  test('gets the numbers it does not have', () => {
    check('stakeholder A', move(3, 4), 'stakeholder A { power 3 interest 4 }');
    check('stakeholder A { external }', move(3, 4), 'stakeholder A { external power 3 interest 4 }');
    check(
      'stakeholder A {\n  external // who?\n}\n',
      move(3, 4),
      'stakeholder A {\n  external // who?\n  power 3 interest 4\n}\n',
    );
    check('stakeholder A { interest 4 }', move(3, 5), 'stakeholder A { interest 5 power 3 }');
  });
  test('at a stage gets a move that says what differs', () => {
    check(
      'stakeholder A { power 3 interest 4 }',
      move(3, 8, 'agree'),
      'stakeholder A { power 3 interest 4 during agree { interest 8 } }',
    );
    check(
      'stakeholder A { power 3 interest 4 during agree { interest 8 } }',
      move(5, 8, 'agree'),
      'stakeholder A { power 3 interest 4 during agree { interest 8 power 5 } }',
    );
    check(
      'stakeholder A { power 3 interest 4 during agree { interest 8 } }',
      move(3, 2, 'agree'),
      'stakeholder A { power 3 interest 4 during agree { interest 2 } }',
    );
    check('stakeholder A { power 3 interest 4 }', move(3, 4, 'agree'), 'stakeholder A { power 3 interest 4 }');
  });
  test('is unknown once it is gone', () =>
    check('persona P', move(1, 1), 'unknown: What was changed in the picture is no longer in the text.'));
});

describe('a point of the curve dragged', () => {
  const journey = (facts: string) => `persona P persona Q journey J { for P, Q explore { step s {${facts}} } }`;
  const feel = (level: number, persona?: string) => (at: Scene) =>
    felt(at.workspace, 'step:J.s', level, persona && `persona:${persona}`);

  test('changes the number alone', () => {
    check(journey(' feels -1 "sad" '), feel(1.4), journey(' feels +1.5 "sad" '));
    check(journey(' feels 1 "sad" '), feel(0.4), journey(' feels 0.5 "sad" '));
    check(journey(' feels +1 "sad" '), feel(-9), journey(' feels -2 "sad" '));
  });
  test('changes that of its persona', () =>
    check(journey(' feels 1 Q feels 2 '), feel(0, 'Q'), journey(' feels 1 Q feels 0 ')));
  test('is added where nothing was felt', () => {
    check(journey(''), feel(1), journey(' feels +1 '));
    check(journey(''), feel(-1, 'Q'), journey(' Q feels -1 '));
  });
});

describe('a step dragged', () => {
  const J = `journey J {
  explore {
    /** First. */
    step a "A" { takes 5min } // slow
    step b {
      takes 2min
    }
  }

  agree { step c }
}
`;
  const move = (step: string, stage: string, before?: string) => (at: Scene) =>
    stepMoved(at.workspace, `step:J.${step}`, `stage:ITIL.${stage}`, before && `step:J.${before}`);

  test('takes its comments along', () =>
    check(
      J,
      move('b', 'explore', 'a'),
      `journey J {
  explore {
    step b {
      takes 2min
    }
    /** First. */
    step a "A" { takes 5min } // slow
  }

  agree { step c }
}
`,
    ));
  test('goes to the end of a stage', () =>
    check(
      J,
      move('a', 'agree'),
      `journey J {
  explore {
    step b {
      takes 2min
    }
  }

  agree {
    step c
    /** First. */
    step a "A" { takes 5min } // slow
  }
}
`,
    ));
  test('makes the stage that is not there yet, in its place', () =>
    check(
      J,
      move('c', 'engage'),
      `journey J {
  explore {
    /** First. */
    step a "A" { takes 5min } // slow
    step b {
      takes 2min
    }
  }
  engage {
    step c
  }

  agree { }
}
`,
    ));
  test('stays on the line of a stage that has one', () =>
    check(
      'journey J { explore { step a } agree { step b } }',
      move('a', 'agree'),
      'journey J { explore { } agree { step b step a } }',
    ));
  test('stays where it is already', () => check(J, move('a', 'explore', 'b'), J));
  test('cannot go before a step of another stage', () =>
    check(J, move('a', 'agree', 'b'), 'unknown: What was changed in the picture is no longer in the text.'));
});

describe('names and titles', () => {
  test('a title is changed, added and removed', () => {
    check(
      'persona P "Old" of A',
      (at) => titled(at.workspace, 'persona:P', 'The "new"\none'),
      'persona P "The \\"new\\"\\none" of A',
    );
    check('persona P { }', (at) => titled(at.workspace, 'persona:P', 'New'), 'persona P "New" { }');
    check('persona P "Old" { }', (at) => titled(at.workspace, 'persona:P', ' '), 'persona P { }');
  });
  test('a name is changed everywhere', () =>
    check(
      'persona P journey J { for P }',
      (at) => renamed(at.workspace, 'persona:P', 'Q'),
      'persona Q journey J { for Q }',
    ));
  test('the library stays as it is', () =>
    check(
      'persona P',
      (at) => titled(at.workspace, 'stage:ITIL.agree', 'X'),
      'readonly: It ships with the language and cannot be changed.',
    ));
});
