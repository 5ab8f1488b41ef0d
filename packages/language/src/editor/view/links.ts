import type * as ast from '../../generated/langium/ast.ts';
import { tokenOf } from '../../parser/cst.ts';
import { rangeOf, withinQuotes } from '../base/index.ts';
import type { Context, Range } from '../types.ts';

export interface DocumentLink {
  range: Range;
  /** An address, or a path relative to the file. */
  to: { url: string } | { path: string };
}

/** A backslash ends one: in a text it begins an escape. */
const ADDRESS = /https?:\/\/[^\s\\"'<>()（）“”「」，。；]+/gu;

/** Addresses in texts and comments, and the data files of metrics. */
export function linksOf({ workspace }: Context, uri: string): DocumentLink[] {
  const unit = workspace.unit(uri);
  if (!unit) return [];
  const addresses = [...unit.text.matchAll(ADDRESS)].map(({ 0: found, index }): DocumentLink => {
    const url = found.replace(/[.,;:!?]+$/, '');
    return { range: rangeOf(unit, index, index + url.length), to: { url } };
  });
  const metrics = (unit.parsed.root as ast.Document).declarations.filter((node) => node.$type === 'Metric');
  const files = metrics.flatMap(({ facts }) =>
    facts.flatMap((fact): DocumentLink[] => {
      const token = fact.$type === 'Data' ? tokenOf(fact, 'path') : undefined;
      // An address is one of those above.
      if (!token || fact.$type !== 'Data' || !fact.path || /^https?:/.test(fact.path)) return [];
      return [{ range: rangeOf(unit, ...withinQuotes(token)), to: { path: fact.path } }];
    }),
  );
  return [...addresses, ...files];
}
