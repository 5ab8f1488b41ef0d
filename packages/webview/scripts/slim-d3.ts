import type { Plugin } from 'rolldown';

/**
 * d3's packages come as one file each, and much in them counts as an effect (a prototype assigned, a function called),
 * so that all of a package comes along with the one thing that is used. Here what is not used can be left out; a test
 * holds that the bundle draws what the sources draw.
 */
export const slimD3: Plugin = {
  name: 'no more of d3 than is used',
  resolveId: {
    filter: { id: /^d3-(interpolate|format|time|time-format)$/ },
    handler: () => STAND_IN,
  },
  load: {
    filter: { id: /^\0d3 for numbers$/ },
    handler: () => NUMBERS,
  },
  transform: {
    filter: { id: /[\\/]d3-(shape|selection)[\\/]/ },
    handler: (code) =>
      code
        .replace(CURVE, AS_VALUE)
        .replaceAll(' = (function custom', ` = ${PURE} (function custom`)
        .replace(METHOD, (line, name) => (JOINING.includes(name) ? line : '')),
  },
};

/** Of a selection, what joining takes. */
const METHOD = /^ {2}(\w+): selection_\w+,\n/gm;
const JOINING = [
  'select',
  'selectAll',
  'selectChildren',
  'selection',
  'data',
  'enter',
  'exit',
  'join',
  'merge',
  'order',
  'each',
  'append',
];

const PURE = '/* @__PURE__ */';
const CURVE = /^(function (\w+)\([^)]*\) \{\n[\s\S]*?^\}\n\n\2\.prototype = \{[\s\S]*?^\};)/gm;
const AS_VALUE = `const $2 = ${PURE} (function () { $1\nreturn $2; })();`;

/** The pictures' scales lead from numbers to numbers: no colours, no dates, no texts at ticks. */
const STAND_IN = '\0d3 for numbers';
const NUMBERS = `
export const interpolateNumber = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
export { interpolateNumber as interpolate };
export const interpolateRound = (a, b) => ((a = +a), (b = +b), (t) => Math.round(a * (1 - t) + b * t));
${[
  ...['piecewise', 'formatSpecifier', 'precisionFixed', 'precisionRound', 'precisionPrefix', 'formatPrefix', 'format'],
  ...['Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year', 'TickInterval', 'Ticks', 'Format'].flatMap((unit) => [
    `time${unit}`,
    `utc${unit}`,
  ]),
]
  .map((name) => `export const ${name} = undefined;`)
  .join('\n')}
`;
