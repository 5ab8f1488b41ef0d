import type { Plugin } from 'rolldown';

/**
 * d3's packages come as one file each, and much in them counts as an effect (a prototype assigned, a function called),
 * so that all of a package comes along with the one thing that is used. Here what is not used is left out; a test holds
 * that the bundle draws what the sources draw.
 */
export const slimD3: Plugin = {
  name: 'no more of d3 than is used',
  resolveId: {
    filter: { id: /^d3-(scale|array)$/ },
    // What the scale takes of d3-array comes from there.
    handler: (id, importer) => (id === 'd3-scale' ? LINEAR : importer === LINEAR ? undefined : ARRAY),
  },
  load: {
    filter: { id: /^\0d3-(scale|array)$/ },
    handler: (id) => (id === LINEAR ? SCALE_LINEAR : SUMS),
  },
  transform: {
    filter: { id: /[\\/]d3-\w+[\\/]/ },
    handler: (code, id) =>
      cut(code, id.includes('d3-selection') ? CUTS : id.includes('d3-shape') ? CURVE_CUTS : [])
        .replace(CONSTANT, `const $1 = ${PURE} (() => $2)();`)
        .replace(UPRIGHT, '')
        .replace(BY_NAME, '$1')
        .replace(CURVE, AS_VALUE)
        .replace(CALLED, `$1${PURE} `)
        .replace(METHOD, (line, name) => (JOINING.includes(name) ? line : '')),
  },
};

/** Of a selection, what joining takes. */
const METHOD = /^ {2}(\w+): selection_\w+,\n/gm;
const JOINING = [
  ...['select', 'selectAll', 'selectChildren', 'selection', 'data', 'enter', 'exit', 'join', 'merge', 'order'],
  ...['each', 'append'],
];

/** Of what is left those branches that joining never takes: it gives functions, keys, and one group of elements. */
const CUTS: readonly (readonly [string, string])[] = [
  ['  if (typeof select !== "function") select = selector(select);\n', ''],
  ['  if (typeof select === "function") select = arrayAll(select);\n  else select = selectorAll(select);\n', ''],
  [
    'match == null ? children\n      : childrenFilter(typeof match === "function" ? match : childMatcher(match))',
    'children',
  ],
  [',\n  querySelector: function(selector) { return this._parent.querySelector(selector); }', ''],
  [',\n  querySelectorAll: function(selector) { return this._parent.querySelectorAll(selector); }', ''],
  ['  if (!arguments.length) return Array.from(this, datum);\n', ''],
  ['key ? bindKey : bindIndex', 'bindKey'],
  ['  if (typeof value !== "function") value = constant(value);\n', ''],
  ['arraylike(value.call(parent, parent && parent.__data__, j, parents))', 'value'],
  ['this._enter || this._groups.map(sparse)', 'this._enter'],
  ['this._exit || this._groups.map(sparse)', 'this._exit'],
  ['typeof onenter === "function"', 'true'],
  ['onexit == null', 'false'],
  ['context.selection ? context.selection() : context', 'context'],
  ['typeof name === "function" ? name : creator(name)', 'name'],
  ['function selection() {\n  return new Selection([[document.documentElement]], root);\n}\n', ''],
  ['Selection.prototype = selection.prototype =', 'Selection.prototype ='],
  [' selection,', ''],
  ['  [Symbol.iterator]: selection_iterator\n', ''],
  ['Local.prototype = local.prototype =', 'Local.prototype ='],
  [
    'typeof selector === "string"\n      ? new Selection([[document.querySelector(selector)]], [document.documentElement])\n      : ',
    '',
  ],
];

/** Of curves what areas are drawn by. */
const CURVE_CUTS: typeof CUTS = [
  ['  areaStart: function() {\n    this._line = 0;\n  },\n  areaEnd: function() {\n    this._line = NaN;\n  },\n', ''],
  ['    if (this._line || (this._line !== 0 && this._point === 1)) this._context.closePath();\n', ''],
  ['    this._line = 1 - this._line;\n', ''],
  ['this._line ? this._context.lineTo(x, y) : this._context.moveTo(x, y)', 'this._context.moveTo(x, y)'],
];

function cut(code: string, cuts: typeof CUTS): string {
  return cuts.reduce((rest, [old, by]) => {
    if (!rest.includes(old)) throw new Error(`d3 has changed. It has no more: ${old}`);
    return rest.replaceAll(old, by);
  }, code);
}

/** What a function gives at the start is wanted for itself, not for what the call does besides. */
const CALLED = /^((?:const|let|var) \w+ = )(?=[\w$.]+\(|\(function custom)/gm;
const PURE = '/* @__PURE__ */';
const CURVE = /^(function (\w+)\([^)]*\) \{\n[\s\S]*?^\}\n\n\2\.prototype = \{[\s\S]*?^\};)/gm;
/** What finds or makes elements by name: joining is given functions. */
const BY_NAME = /(?<!function )\b(?:creator|selector|selectorAll|childMatcher)\((\w+)\)/g;
/** Mathematics change nothing. */
const CONSTANT = /^const (\S+) = (.*\b(?:sqrt|sin|cos)\(.*);$/gm;
/** Curves that run downwards. */
const UPRIGHT = /^\(MonotoneY\.prototype = .*\{\n[\s\S]*?^\};\n/gm;
const AS_VALUE = `const $2 = ${PURE} (function () { $1\nreturn $2; })();`;

/** Of the sums over arrays those that are used, over numbers alone and with plain keys. */
const ARRAY = '\0d3-array';
const SUMS = `
const same = (value) => value;
export function max(values, of = same) {
  let most;
  for (const value of values) {
    const one = of(value);
    if (one >= one && !(most >= one)) most = one;
  }
  return most;
}
export function mean(values, of = same) {
  const all = [...values].map(of).filter((one) => one >= one);
  return all.length ? all.reduce((sum, one) => sum + one, 0) / all.length : undefined;
}
export function group(values, keyOf) {
  return Map.groupBy(values, keyOf);
}
`;

/** Of the scales the linear one, from numbers to numbers, by the same sums; the others bring colours, dates and formats. */
const LINEAR = '\0d3-scale';
const SCALE_LINEAR = `
import { tickIncrement } from 'd3-array';
export function scaleLinear() {
  let [low, high] = [0, 1];
  let [start, end] = [0, 1];
  const scale = (value) => {
    const t = (value - low) / (high - low);
    return start * (1 - t) + end * t;
  };
  return Object.assign(scale, {
    domain(ends) {
      if (!ends) return [low, high];
      [low, high] = ends;
      return this;
    },
    range(ends) {
      if (!ends) return [start, end];
      [start, end] = ends;
      return this;
    },
    nice(count) {
      for (let i = 0, last; i < 10; i++) {
        const step = tickIncrement(low, high, count);
        if (step === last || step === 0) break;
        const [a, b] = step > 0 ? [low / step, high / step] : [low * -step, high * -step];
        [low, high] = [Math.floor(a), Math.ceil(b)].map((n) => (step > 0 ? n * step : n / -step));
        last = step;
      }
      return this;
    },
  });
}
`;
