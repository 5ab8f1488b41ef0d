import { type OutlineItem, outlineOf, symbolsMatching } from '@waymark/language';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Feature } from './feature.ts';
import { whereOf } from './where.ts';

const KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  service: SymbolKind.Module,
  offering: SymbolKind.Package,
  stakeholder: SymbolKind.Class,
  team: SymbolKind.Class,
  persona: SymbolKind.Interface,
  channel: SymbolKind.TypeParameter,
  touchpoint: SymbolKind.Event,
  metric: SymbolKind.Property,
  stages: SymbolKind.Enum,
  stage: SymbolKind.EnumMember,
  journey: SymbolKind.Function,
  step: SymbolKind.Method,
};

export const outline: Feature = {
  capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true },
  register(connection, session) {
    connection.onDocumentSymbol(async ({ textDocument }) => {
      const where = await whereOf(session, textDocument);
      return where ? outlineOf(where, where.uri).map(symbolOf) : [];
    });
    connection.onWorkspaceSymbol(async ({ query }) => {
      await session.ready;
      const { lang } = session.settings;
      const found = session.projects.all().flatMap(({ workspace }) => symbolsMatching({ workspace, lang }, query));
      return found.map(({ name, kind, container, location }) => ({
        name,
        kind: KINDS[kind],
        location: { ...location, uri: session.spelt(location.uri) },
        ...(container ? { containerName: container } : {}),
      }));
    });
  },
};

function symbolOf({ name, detail, kind, range, selection, children }: OutlineItem): DocumentSymbol {
  return { name, detail, kind: KINDS[kind], range, selectionRange: selection, children: children.map(symbolOf) };
}
