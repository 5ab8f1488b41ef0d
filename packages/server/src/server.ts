import { type ServerSettings, WATCHED } from '@waymark/protocol';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileOperationRegistrationOptions,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { casually } from './ask.ts';
import { FEATURES } from './features/index.ts';
import { clientFiles } from './files/client.ts';
import type { Files } from './files/files.ts';
import { type ClientAbilities, Session } from './session.ts';
import { initialOptions, isOwnClient, langOf, settingsOf } from './settings.ts';

/** Answers one client. @param files absent: files are read by way of the client */
export function startServer(connection: Connection, files?: Files): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session;
  let start: () => void = () => {};

  connection.onInitialize((params): InitializeResult => {
    const { lang, clientFiles: byClient, settings } = initialOptions(params.initializationOptions);
    const displayed = lang ?? langOf(params.locale);
    const reader = files && !byClient ? files : clientFiles(connection);
    session = new Session(connection, reader, settingsOf(settings, displayed), abilitiesOf(params));
    for (const feature of FEATURES) feature.register(connection, session);
    start = () => begin(connection, session, params, displayed);
    return { capabilities: capabilities(), serverInfo: { name: 'waymark' } };
  });
  connection.onInitialized(() => start());
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.filesChanged(
      changes.map(({ uri, type }) => ({
        uri,
        exists: type !== FileChangeType.Deleted,
        created: type === FileChangeType.Created,
      })),
    ),
  );
  const { workspace } = connection;
  workspace.onDidCreateFiles(() => session.reload());
  workspace.onDidRenameFiles(() => session.reload());
  workspace.onDidDeleteFiles(() => session.reload());
  documents.onDidChangeContent(({ document }) => session.change(document));
  documents.onDidClose(({ document }) => session.close(document));
  documents.listen(connection);
  connection.listen();
}

function abilitiesOf({
  capabilities: { workspace, textDocument },
  initializationOptions,
}: InitializeParams): ClientAbilities {
  return {
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    links: textDocument?.definition?.linkSupport ?? false,
    creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    preview: isOwnClient(initializationOptions),
    refresh: {
      codeLens: workspace?.codeLens?.refreshSupport ?? false,
      inlayHint: workspace?.inlayHint?.refreshSupport ?? false,
      semanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    },
  };
}

/** Folders that come, go or get another name in the editor: what is in them is told by nobody. */
const FOLDERS: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**', matches: 'folder' } }],
};

function capabilities(): InitializeResult['capabilities'] {
  const own = {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: FOLDERS, didRename: FOLDERS, didDelete: FOLDERS },
    },
  };
  return Object.assign(own, ...FEATURES.map((feature) => feature.capabilities));
}

/** What only an initialised client may be asked. */
function begin(
  connection: Connection,
  session: Session,
  params: InitializeParams,
  displayed: Session['settings']['lang'],
) {
  const { workspace } = params.capabilities;
  const apply = (settings: ServerSettings | undefined) => session.set(settingsOf(settings, displayed));
  const ask = async () =>
    apply(((await connection.workspace.getConfiguration('waymark')) ?? undefined) as ServerSettings);
  connection.onDidChangeConfiguration(({ settings }) => {
    const pushed = (settings as { waymark?: ServerSettings } | null)?.waymark;
    if (pushed) apply(pushed);
    else if (workspace?.configuration) casually(ask());
  });
  const own = isOwnClient(params.initializationOptions);
  if (workspace?.configuration && !own) casually(ask());
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration && !own) {
    // Whatever comes or goes may be a folder with journeys in it.
    const watchers = [
      ...WATCHED.map((globPattern) => ({ globPattern })),
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
    casually(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      session.addFolders(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      ),
    );
  }
  const root = params.rootUri ? [params.rootUri] : [];
  session.load(params.workspaceFolders?.map(({ uri }) => uri) ?? root);
}
