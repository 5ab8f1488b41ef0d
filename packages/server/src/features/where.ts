import type { Context } from '@waymark/language';
import type { Position } from 'vscode-languageserver';
import { canonical } from '../projects/uris.ts';
import type { Session } from '../session.ts';

/** What a request about a document is answered from; undefined where the document is not known. */
export interface Where extends Context {
  uri: string;
}

export async function whereOf(session: Session, textDocument: { uri: string }): Promise<Where | undefined> {
  const uri = canonical(textDocument.uri);
  const workspace = (await session.projectOf(uri))?.workspace;
  return workspace && { workspace, uri, lang: session.settings.lang };
}

/** The same with a position. */
export async function placeOf(
  session: Session,
  { textDocument, position }: { textDocument: { uri: string }; position: Position },
): Promise<(Where & { position: Position }) | undefined> {
  const where = await whereOf(session, textDocument);
  return where && { ...where, position };
}
