import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** One thing that the server can do: what it says of it, and what it listens to. */
export interface Feature {
  capabilities: ServerCapabilities;
  register(connection: Connection, session: Session): void;
}
