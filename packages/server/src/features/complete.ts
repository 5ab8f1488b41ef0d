import { type Completion, type CompletionData, completionsAt, describeCompletion } from '@waymark/language';
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { Feature } from './feature.ts';
import { placeOf, whereOf } from './where.ts';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  service: CompletionItemKind.Module,
  stakeholder: CompletionItemKind.Class,
  team: CompletionItemKind.Class,
  persona: CompletionItemKind.Interface,
  channel: CompletionItemKind.TypeParameter,
  touchpoint: CompletionItemKind.Event,
  metric: CompletionItemKind.Property,
  stages: CompletionItemKind.Enum,
  stage: CompletionItemKind.EnumMember,
  journey: CompletionItemKind.Function,
  step: CompletionItemKind.Method,
  offering: CompletionItemKind.Property,
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
  declare: CompletionItemKind.Reference,
};

/** What comes back when an item is looked at. */
interface Resolvable {
  uri: string;
  of: CompletionData;
}

export const complete: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [' ', '.', '"', ','], resolveProvider: true } },
  register(connection, session) {
    connection.onCompletion(async (params) => {
      const at = await placeOf(session, params);
      if (!at) return null;
      const { items, incomplete } = completionsAt(at, at.uri, at.position, params.context?.triggerCharacter);
      const { snippets } = session.client;
      const shown = items.filter(({ kind }) => snippets || kind !== 'snippet');
      const made = shown.map((one) => itemOf(one, at.uri, snippets));
      return { isIncomplete: incomplete, items: session.client.preview ? made.map(goingOn) : made };
    });
    connection.onCompletionResolve(async (item) => {
      const data = item.data as Resolvable | undefined;
      const where = data && (await whereOf(session, data));
      const text = where && describeCompletion(where, data.of);
      return text ? { ...item, documentation: { kind: MarkupKind.Markdown, value: text } } : item;
    });
  },
};

/** Behind a dot that is completed, too, what follows is suggested at once; VS Code's command for it others do not know. */
function goingOn(item: CompletionItem): CompletionItem {
  if (!item.textEdit?.newText.endsWith('.')) return item;
  return { ...item, command: { title: '', command: 'editor.action.triggerSuggest' } };
}

function itemOf(
  { label, kind, detail, sort, filter, range, insert, snippet, extra, data }: Completion,
  uri: string,
  snippets: boolean,
): CompletionItem {
  const item: CompletionItem = { label, kind: KINDS[kind], sortText: sort };
  if (detail) item.detail = detail;
  if (filter) item.filterText = filter;
  item.textEdit = { range, newText: snippet && !snippets ? insert.replace(/\s*\{[\s\S]*$/, '') : insert };
  if (kind === 'snippet') item.filterText = (data as { keyword: string }).keyword;
  if (snippet && snippets) {
    item.insertTextFormat = InsertTextFormat.Snippet;
    item.insertTextMode = InsertTextMode.adjustIndentation;
  }
  if (extra) item.additionalTextEdits = extra.map((one) => ({ range: one.range, newText: one.newText }));
  if (data) item.data = { uri, of: data } satisfies Resolvable;
  return item;
}
