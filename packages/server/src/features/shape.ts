import { foldsOf, linkedAt, linksOf, NAME_PATTERN, selectionsAt } from '@waymark/language';
import { FoldingRangeKind, type Range, type SelectionRange } from 'vscode-languageserver';
import { beside } from '../projects/uris.ts';
import type { Feature } from './feature.ts';
import { placeOf, whereOf } from './where.ts';

const KINDS = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region };

/** What follows from the shape of the text: folds, selections, links, places that are typed together. */
export const shape: Feature = {
  capabilities: {
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    linkedEditingRangeProvider: true,
  },
  register(connection, session) {
    connection.onFoldingRanges(async ({ textDocument }) => {
      const where = await whereOf(session, textDocument);
      const folds = where ? foldsOf(where, where.uri) : [];
      return folds.map(({ startLine, endLine, kind }) => ({
        startLine,
        endLine,
        ...(kind === 'block' ? {} : { kind: KINDS[kind] }),
      }));
    });
    connection.onSelectionRanges(async ({ textDocument, positions }) => {
      const where = await whereOf(session, textDocument);
      if (!where) return [];
      return positions.map((position) =>
        nested(selectionsAt(where, where.uri, position), { start: position, end: position }),
      );
    });
    connection.onDocumentLinks(async ({ textDocument }) => {
      const where = await whereOf(session, textDocument);
      if (!where) return [];
      return linksOf(where, where.uri).flatMap(({ range, to }) => {
        const target = 'url' in to ? to.url : beside(where.uri, to.path);
        // What is never read outside of the workspace is not led to either.
        return 'url' in to || session.projects.holds(target) ? [{ range, target }] : [];
      });
    });
    connection.languages.onLinkedEditingRange(async (params) => {
      const at = await placeOf(session, params);
      const ranges = at ? linkedAt(at, at.uri, at.position) : [];
      return ranges.length > 0 ? { ranges, wordPattern: NAME_PATTERN } : null;
    });
  },
};

/** From the narrowest outwards. */
function nested(ranges: readonly Range[], none: Range): SelectionRange {
  const chain = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent ? { parent } : {}) }),
    undefined,
  );
  return chain ?? { range: none };
}
