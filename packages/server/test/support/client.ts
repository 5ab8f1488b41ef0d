import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';
import type {
  Diagnostic,
  InitializeResult,
  MessageConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const CACHE = fileURLToPath(new URL('../../../../.cache/server-under-test', import.meta.url));

/** The server in one file, as it is shipped: it starts several times faster than from its sources. */
function bundled(): string {
  const outfile = join(CACHE, 'server.mjs');
  const own = join(CACHE, `${process.pid}.mjs`);
  buildSync({
    entryPoints: [fileURLToPath(new URL('../../src/node.ts', import.meta.url))],
    outfile: own,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  // Several test files do this at once: each puts a whole file in the place of the one before.
  renameSync(own, outfile);
  return outfile;
}

const server = bundled();

export interface ClientOptions {
  /** Files on disk before the server starts, by path. */
  files?: Readonly<Record<string, string>>;
  initializationOptions?: unknown;
  locale?: string;
  /** The folders to open, relative to the temporary one; none: the whole of it. */
  folders?: string[];
  capabilities?: object;
  /** Folders that are nowhere on disk. */
  folderUris?: string[];
  /** Answers what the server asks. */
  serve?: (connection: MessageConnection) => void;
}

/** A client of the real server, in a process of its own, with a folder of its own. */
export class Client {
  readonly root: string;
  readonly connection: MessageConnection;
  readonly diagnostics = new Map<string, Diagnostic[]>();
  initialized!: InitializeResult;
  private readonly process: ChildProcess;
  private readonly versions = new Map<string, number>();
  private listeners: (() => void)[] = [];

  private constructor(files: Readonly<Record<string, string>>) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-server-')));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.diagnostics.set(params.uri, params.diagnostics);
      for (const listener of this.listeners) listener();
    });
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options.files ?? {});
    options.serve?.(client.connection);
    const uris = options.folderUris ?? (options.folders ?? ['']).map((path) => client.uri(path));
    const folders = uris.map((uri) => ({ uri, name: uri }));
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uris[0],
      workspaceFolders: folders,
      capabilities: options.capabilities ?? { workspace: { workspaceFolders: true } },
      locale: options.locale,
      initializationOptions: options.initializationOptions,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href.replace(/\/$/, '');
  }

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Makes a link that leads to a path, which is relative to the folder of the client. */
  link(path: string, to: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    symlinkSync(join(this.root, to), file);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Sends bytes as they are, whatever they mean. */
  raw(text: string): void {
    this.process.stdin!.write(text);
  }

  /** The code that the process ends with. */
  get ended(): Promise<number | null> {
    return new Promise((resolve) => this.process.once('exit', resolve));
  }

  async open(path: string, text: string): Promise<void> {
    this.versions.set(path, 1);
    await this.openUri(this.uri(path), text);
  }

  /** Opens a document that is no file below the folder, or that is spelt in another way. */
  async openUri(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'journey', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(path: string, text: string): Promise<void> {
    const version = this.versions.get(path)! + 1;
    this.versions.set(path, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    });
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** Files were created (1), changed (2) or deleted (3) on disk. */
  async watched(changes: Readonly<Record<string, 1 | 2 | 3>>): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: Object.entries(changes).map(([path, type]) => ({ uri: this.uri(path), type })),
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever the protocol says; the tests look at it
  request<T = any>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** What is said of a file now, one line a finding: `line:character code`. */
  said(path: string): string[] {
    return this.saidOf(this.uri(path));
  }

  saidOf(uri: string): string[] {
    const diagnostics = this.diagnostics.get(uri) ?? [];
    return diagnostics.map(({ range: { start }, code }) => `${start.line + 1}:${start.character + 1} ${code}`);
  }

  /** Settles when `condition` holds: now, or after diagnostics that arrive. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = () => {
        if (!condition()) return;
        this.listeners = this.listeners.filter((one) => one !== listener);
        resolve();
      };
      this.listeners.push(listener);
      listener();
    });
  }

  /** Settles when the server has worked off all that it was told about the project of a file. */
  async settled(path: string): Promise<void> {
    await this.request('waymark/model', { uri: this.uri(path) });
  }

  /** Ends the process in good order, where the test has not ended it yet, and clears up. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      const { ended } = this;
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
      await ended;
    }
    this.connection.dispose();
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A client for this test alone, stopped at its end. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const client = await Client.start(options);
  onTestFinished(() => client.stop());
  return client;
}
