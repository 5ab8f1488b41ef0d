/**
 * The TextMate grammar, built from small pieces: editors read it as JSON (syntaxes/journey.tmLanguage.json), and nobody
 * should have to repeat the pattern of a name by hand.
 *
 * It follows the blocks of the language, since the same word is a keyword in one block and a name in another: `pain` is a
 * fact of a step, and after `step` it is the name of one.
 */

interface Rule {
  name?: string;
  match?: string;
  begin?: string;
  end?: string;
  include?: string;
  captures?: Captures;
  beginCaptures?: Captures;
  endCaptures?: Captures;
  patterns?: Rule[];
  /** 1: of an end and a pattern that match at the same place, the pattern wins. */
  applyEndPatternLast?: 1;
}
type Captures = Record<string, { name?: string; patterns?: Rule[] }>;

const SPACE = '[ \\t]+';
const NAME = '[\\p{ID_Start}_][\\p{ID_Continue}\\x{200C}\\x{200D}-]*';
const NUMBER = '[-+\\x{2212}]?\\d+(?:\\.\\d+)?';
/** `NAME` or `NAME.NAME`, in two groups. */
const STEP = `(?:(${NAME})[ \\t]*(\\.)[ \\t]*)?(${NAME})`;
const NAMES = `${NAME}(?:[ \\t]*,[ \\t]*${NAME})*`;

const MEDIA = 'app web phone email chat social person street vehicle post device api event charger office print';
const FACETS =
  'goal need pain responsibility family day difficulty uses constraint communication online seeks influence hope functional social emotional';

const DECLARED = 'storage.type.journey';
const FACT = 'keyword.other.fact.journey';
const LINK = 'keyword.other.link.journey';
const FLOW = 'keyword.control.flow.journey';
const VALUE = 'constant.language.journey';
const REFERENCE = 'variable.other.reference.journey';

/** Whole words of a list, in one group; never a part of a longer name such as `pain-free`. */
const words = (list: string) =>
  `(?<![\\p{ID_Continue}-])(${list.split(' ').join('|')})(?![\\p{ID_Continue}\\x{200C}\\x{200D}-])`;

const include = (...keys: string[]): Rule[] => keys.map((key) => ({ include: `#${key}` }));

/** Keywords that stand alone. */
const plain = (list: string, scope: string): Rule => ({ match: words(list), captures: { 1: { name: scope } } });

/** A keyword and the one name it asks for. */
const link = (list: string, scope = LINK): Rule => ({
  match: `${words(list)}${SPACE}(${NAME})`,
  captures: { 1: { name: scope }, 2: { name: REFERENCE } },
});

/** A keyword and one or more names, separated by commas. */
const links = (list: string): Rule => ({
  match: `${words(list)}${SPACE}(${NAMES})`,
  captures: {
    1: { name: LINK },
    2: {
      patterns: [
        { match: NAME, name: REFERENCE },
        { match: ',', name: 'punctuation.separator.comma.journey' },
      ],
    },
  },
});

/** A keyword and the step it points to. */
const toStep = (head: string, captures: Captures, groups: number): Rule => ({
  match: `${head}${SPACE}${STEP}`,
  captures: {
    ...captures,
    [groups + 1]: { name: REFERENCE },
    [groups + 2]: { name: 'punctuation.accessor.journey' },
    [groups + 3]: { name: REFERENCE },
  },
});

/** A declaration at the left edge ends whatever block was left open above it, so that a half-typed one stays local. */
const RESTART = `(?=^(?:service|stakeholder|team|persona|channel|touchpoint|metric|journey)${SPACE}${NAME})`;

const block = (patterns: Rule[]): Rule => ({
  begin: '\\{',
  end: `\\}|${RESTART}`,
  beginCaptures: { 0: { name: 'punctuation.section.block.begin.journey' } },
  endCaptures: { 0: { name: 'punctuation.section.block.end.journey' } },
  patterns: [...include('comments'), ...patterns],
});

/** What begins with `begin` and may go on with clauses, a title and a block. */
const headed = (begin: string, beginCaptures: Captures, clauses: Rule[], body: Rule[]): Rule => ({
  begin,
  beginCaptures,
  end: '(?<=\\})|(?=[^\\s"{/])',
  applyEndPatternLast: 1,
  patterns: [...include('comments', 'texts'), ...clauses, ...(body.length > 0 ? [block(body)] : [])],
});

/** `keyword Name "Title" clauses { body }` */
const declaration = (keyword: string, nameScope: string, clauses: Rule[], body: Rule[]): Rule => ({
  name: `meta.${keyword}.journey`,
  ...headed(
    `${words(keyword)}(?:${SPACE}(${NAME}))?`,
    { 1: { name: DECLARED }, 2: { name: nameScope } },
    clauses,
    body,
  ),
});

const TYPE = 'entity.name.type.journey';
const STAGE = 'entity.name.namespace.stage.journey';
const values = include('texts', 'numbers');

const comments: Rule[] = [
  {
    match: '(//)[ \\t]*(waymark-ignore)(?:[ \\t]+([^\\s:：]+)[ \\t]*([:：])?(.*))?$',
    name: 'comment.line.double-slash.suppression.journey',
    captures: {
      1: { name: 'punctuation.definition.comment.journey' },
      2: { name: 'keyword.control.suppression.journey' },
      3: { name: 'entity.name.tag.rule.journey' },
      4: { name: 'punctuation.separator.reason.journey' },
    },
  },
  {
    match: '(//).*$',
    name: 'comment.line.double-slash.journey',
    captures: { 1: { name: 'punctuation.definition.comment.journey' } },
  },
  { begin: '/\\*\\*(?!/)', end: '\\*/', name: 'comment.block.documentation.journey' },
  { begin: '/\\*', end: '\\*/', name: 'comment.block.journey' },
];

const texts: Rule[] = [
  { begin: '"""', end: '"""', name: 'string.quoted.triple.journey' },
  {
    begin: '"',
    end: '"|$',
    name: 'string.quoted.double.journey',
    patterns: [{ match: '\\\\.', name: 'constant.character.escape.journey' }],
  },
];

const START = '(?<![\\p{ID_Continue}-])';
const numbers: Rule[] = [
  { match: `${START}\\d{4}-\\d{2}-\\d{2}(?![\\w-])`, name: 'constant.numeric.date.journey' },
  { match: `${START}(?:\\d+(?:\\.\\d+)?\\p{L}+)+`, name: 'constant.numeric.duration.journey' },
  {
    match: `${START}(${NUMBER})[ \\t]*(%)`,
    captures: { 1: { name: 'constant.numeric.journey' }, 2: { name: 'keyword.other.unit.percent.journey' } },
  },
  { match: `${START}${NUMBER}`, name: 'constant.numeric.journey' },
];

const offering = declaration('offering', TYPE, [], [plain('goods access action utility warranty', FACT), ...values]);
const service = declaration('service', TYPE, [], [links('provider customer user sponsor'), offering]);

const scores = [plain('power interest', FACT), ...values];
const move = headed(
  `${words('during')}${SPACE}(${NAME})`,
  { 1: { name: DECLARED }, 2: { name: REFERENCE } },
  [],
  scores,
);
const roles: Rule = {
  match: `${words('internal external')}((?:${SPACE}(?!(?:internal|external|power|interest|wants|during)${SPACE})${NAME})*)`,
  captures: { 1: { name: VALUE }, 2: { patterns: [{ match: NAME, name: 'constant.other.role.journey' }] } },
};
const stakeholder = declaration('stakeholder', TYPE, [], [roles, move, plain('wants', FACT), ...scores]);

const team = declaration('team', TYPE, [link('of')], []);
const persona = declaration('persona', TYPE, [link('of')], [plain('machine', VALUE), plain(FACETS, FACT), ...values]);

const medium: Rule = {
  match: `${words('as')}(?:${SPACE}${words(MEDIA)})?`,
  captures: { 1: { name: LINK }, 2: { name: VALUE } },
};
const owned: Rule = {
  match: `${words('owned')}${SPACE}${words('by')}(?:${SPACE}(${NAME}))?`,
  captures: { 1: { name: LINK }, 2: { name: LINK }, 3: { name: REFERENCE } },
};
const channel = declaration('channel', TYPE, [medium], []);
const touchpoint = declaration('touchpoint', TYPE, [link('via'), owned], [plain('interaction', VALUE)]);

const metric = declaration(
  'metric',
  TYPE,
  [],
  [
    plain('unit target value data', FACT),
    { match: '>=|<=|[<>=]', name: 'keyword.operator.comparison.journey' },
    ...values,
  ],
);

const stages = declaration('stages', TYPE, [], [...include('texts'), { match: NAME, name: STAGE }]);

// A step -------------------------------------------------------------------------------------------------------------

const ACTOR = 'variable.other.actor.journey';
const actors: Rule[] = [
  { match: `${START}${NAME}(?=${SPACE}does[ \\t]*")`, name: ACTOR },
  { match: `${START}${NAME}(?=${SPACE}feels[ \\t]*[-+\\x{2212}]?\\d)`, name: ACTOR },
];

const improvement = headed(
  words('improve'),
  { 1: { name: FACT } },
  [],
  [
    plain('benefit effort', FACT),
    link('by'),
    {
      match: `${words('status')}(?:${SPACE}${words('idea planned doing done rejected')})?`,
      captures: { 1: { name: FACT }, 2: { name: VALUE } },
    },
    ...values,
  ],
);

const evidence: Rule = {
  match: `${words('measured')}${SPACE}${words('by')}(?:${SPACE}(${NAME}))?`,
  captures: { 1: { name: VALUE }, 2: { name: LINK }, 3: { name: REFERENCE } },
};
const moment: Rule = {
  match: `${words('moment')}${SPACE}${words('of')}${SPACE}${words('truth')}`,
  captures: { 1: { name: FACT }, 2: { name: FACT }, 3: { name: FACT } },
};

const step = declaration(
  'step',
  'entity.name.function.step.journey',
  [],
  [
    ...actors,
    improvement,
    link('gain cost risk', FACT),
    toStep(words('then'), { 1: { name: FLOW } }, 1),
    toStep(`${words('offset')}${SPACE}${words('by')}`, { 1: { name: FLOW }, 2: { name: FLOW } }, 2),
    links('measure'),
    link('at detail'),
    evidence,
    moment,
    plain('does feels thinks asks expects pain delight takes waits gain cost risk', FACT),
    plain('then when ends offset', FLOW),
    plain('at by measure detail realized because moment', LINK),
    plain(
      'hidden visible assumed researched measured functional social emotional misaligned missed suboptimal untracked',
      VALUE,
    ),
    ...values,
  ],
);

const stage = headed(
  `${START}(${NAME})(?=[ \\t]*(?:"(?:[^"\\\\]|\\\\.)*"[ \\t]*)?\\{)`,
  { 1: { name: STAGE } },
  [],
  include('step'),
);

const journey = declaration(
  'journey',
  TYPE,
  [],
  [
    stage,
    links('for'),
    link('of stages owner'),
    plain('who why goal how', FACT),
    plain('for of stages owner', LINK),
    plain('as-is to-be', VALUE),
    ...include('texts'),
  ],
);

const declarations = { service, stakeholder, team, persona, channel, touchpoint, metric, stages, journey };

/** The grammar as a plain object, ready for JSON. */
const textmateGrammar = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'Journey',
  scopeName: 'source.journey',
  fileTypes: ['journey'],
  patterns: include('comments', ...Object.keys(declarations)),
  repository: Object.fromEntries([
    ['comments', { patterns: comments }],
    ['texts', { patterns: texts }],
    ['numbers', { patterns: numbers }],
    ['step', step],
    ...Object.entries(declarations),
  ]) as Record<string, Rule>,
};

/** The file's text, laid out as the project's formatter would: a list of one word on one line. */
export function textmateJson(): string {
  return `${JSON.stringify(textmateGrammar, null, 2).replace(/\[\s+("[^"\n]*")\s+\]/g, '[$1]')}\n`;
}
