import { type CallItem, calleesOf, callersOf, callItemAt } from '@waymark/language';
import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { placeOf, whereOf } from './where.ts';

/** Journeys that detail steps of others, as a hierarchy of calls. */
export const calls: Feature = {
  capabilities: { callHierarchyProvider: true },
  register(connection, session) {
    const { callHierarchy } = connection.languages;
    callHierarchy.onPrepare(async (params) => {
      const at = await placeOf(session, params);
      const item = at && callItemAt(at, at.uri, at.position);
      return item ? [itemOf(session, item)] : null;
    });
    callHierarchy.onIncomingCalls(async ({ item }) => {
      const where = await whereOf(session, item);
      return where
        ? callersOf(where, String(item.data)).map((call) => ({
            from: itemOf(session, call.item),
            fromRanges: call.from,
          }))
        : [];
    });
    callHierarchy.onOutgoingCalls(async ({ item }) => {
      const where = await whereOf(session, item);
      return where
        ? calleesOf(where, String(item.data)).map((call) => ({ to: itemOf(session, call.item), fromRanges: call.from }))
        : [];
    });
  },
};

function itemOf(session: Session, { id, name, detail, uri, range, selection }: CallItem): CallHierarchyItem {
  return {
    name,
    detail,
    kind: SymbolKind.Function,
    uri: session.spelt(uri),
    range,
    selectionRange: selection,
    data: id,
  };
}
