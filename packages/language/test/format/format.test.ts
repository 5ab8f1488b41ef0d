import { expect, test } from 'vitest';
import { formatEdits, formatText } from '../../src/format/index.ts';

const check = (text: string, expected: string) => expect(formatText(text)).toBe(expected);

test('indents by two, one space between words, one blank line at most', () =>
  check(
    'journey  J   "T"  {\n\n\n\tfor   K\n\n\n  explore {\n step a\n}\n\n}',
    'journey J "T" {\n  for K\n\n  explore {\n    step a\n  }\n}\n',
  ));

test('a block on one line stays on one line', () =>
  check('touchpoint T  via  A{interaction}', 'touchpoint T via A { interaction }\n'));

test('a block over several lines has its braces at the ends of lines', () =>
  check(
    'stakeholder S\n{ internal user\n power 3 } team T of S',
    'stakeholder S {\n  internal user\n  power 3\n}\nteam T of S\n',
  ));

test('blocks as deep as no other, in no more than a moment', () => {
  const deep = (inner: string) => `${'{ '.repeat(60_000)}${inner}${' }'.repeat(60_000)}\n`;
  check(deep('a'), deep('a'));
  check(deep('a').replaceAll(' ', ''), deep('a'));
});

test('an empty block', () => check('stages M {\n\n}', 'stages M {}\n'));

test('lists, chances and qualified names', () =>
  check(
    'journey J { for A ,B\n s { step a { then K . b 20 % when "x" } } }',
    'journey J {\n  for A, B\n  s { step a { then K.b 20% when "x" } }\n}\n',
  ));

test('what goes on from the line above is indented once more', () =>
  check(
    'journey J {\nexplore {\nstep s {\nK does "x"\nat T\nmeasure A,\nB\n}\n}\n}',
    'journey J {\n  explore {\n    step s {\n      K does "x"\n        at T\n      measure A,\n        B\n    }\n  }\n}\n',
  ));

test('somebody called `at` begins a line of its own', () =>
  check('step s {\nends\nat does "x"\n}', 'step s {\n  ends\n  at does "x"\n}\n'));

test('comments stay where they are', () =>
  check(
    'team A//why  \n   // own line\nstep s {   // opens\n/* first */ ends\n   // last\n}// closes',
    'team A //why\n// own line\nstep s { // opens\n  /* first */ ends\n  // last\n} // closes\n',
  ));

test('a documentation comment moves with what it documents, its stars under the first', () =>
  check(
    'service S {\n/** Two\n* lines.\n    */\noffering O\n}',
    'service S {\n  /** Two\n   * lines.\n   */\n  offering O\n}\n',
  ));

test('the lines of a comment without stars are its author’s', () =>
  check('{\n/* a\n      b */\n}', '{\n  /* a\n      b */\n}\n'));

test('texts over several lines are left as they are', () =>
  check('persona P {\nday """ a\n   b {\n"""\n}', 'persona P {\n  day """ a\n   b {\n"""\n}\n'));

test('line endings and a byte order mark are kept', () =>
  check('\uFEFFteam  A\r\n\r\n\r\nteam B', '\uFEFFteam A\r\n\r\nteam B\r\n'));

test('nothing in, nothing out', () => {
  check('', '');
  check(' \n\n', '');
  check('\uFEFF', '\uFEFF');
});

test('what is left open is left alone', () => {
  for (const text of ['step  s {', 'step  s }', 'pain  "x', 'team  T /* x', 'team  T “x”']) check(text, text);
});

test('a line that silences a check is not divided', () =>
  check(
    'step s\n{ pain  "x" // waymark-ignore a/b: c\nends }',
    'step s\n{ pain "x" // waymark-ignore a/b: c\n  ends\n}\n',
  ));

test('an unknown word does not stop the layout', () => check('wibble   wobble {\nx }', 'wibble wobble {\n  x\n}\n'));

test('edits touch white space alone', () =>
  expect(formatEdits('team  A   of B\n')).toEqual([
    { start: 4, end: 6, newText: ' ' },
    { start: 7, end: 10, newText: ' ' },
  ]));
