/** An editor as far as a language server sees one: a client over standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface ServerCommand {
  /** What Node is to run, and the language that documents are opened in. */
  args: readonly string[];
  language: string;
}

type Listener = (uri: string, diagnostics: Diagnostic[]) => void;

export class Editor {
  private readonly child: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly language: string;
  private readonly versions = new Map<string, number>();
  private readonly listeners = new Set<Listener>();
  private heard = performance.now();

  constructor({ args, language }: ServerCommand, folder: string) {
    this.language = language;
    this.child = spawn(process.execPath, [...args], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout!),
      new StreamMessageWriter(this.child.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.heard = performance.now();
      for (const listener of this.listeners) listener(decodeURIComponent(uri), diagnostics);
    });
    // Whatever the server asks for, it gets nothing.
    this.connection.onRequest((method: string) => (method === 'workspace/configuration' ? [null] : null));
    this.connection.onUnhandledNotification(() => {});
    this.connection.listen();
  }

  async initialize(folder: string): Promise<void> {
    const rootUri = pathToFileURL(folder).href;
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: { workspace: { workspaceFolders: true }, textDocument: { publishDiagnostics: {} } },
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Settles when the diagnostics of a document say what they are to say: an error, or none; not, where the server ends. */
  private told(uri: string, error: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`the server ended: ${this.child.spawnargs.join(' ')}`));
      const listener: Listener = (of, diagnostics) => {
        if (of !== decodeURIComponent(uri) || diagnostics.some(({ severity }) => severity === 1) !== error) return;
        this.listeners.delete(listener);
        this.child.off('exit', ended);
        resolve();
      };
      this.listeners.add(listener);
      if (this.child.exitCode === null) this.child.once('exit', ended);
      else ended();
    });
  }

  /** Settles with the diagnostics of the document that is opened. */
  async open(path: string, text: string, error: boolean): Promise<void> {
    const uri = pathToFileURL(path).href;
    this.versions.set(uri, 1);
    const told = this.told(uri, error);
    const textDocument = { uri, languageId: this.language, version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    await told;
  }

  /** Puts one character in, or takes it out; settles with the diagnostics that follow from it. */
  async type(path: string, at: { line: number; character: number }, insert: string | undefined): Promise<void> {
    const uri = pathToFileURL(path).href;
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    const end = insert === undefined ? { ...at, character: at.character + 1 } : at;
    const told = this.told(uri, insert !== undefined);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end }, text: insert ?? '' }],
    });
    await told;
  }

  async complete(path: string, position: { line: number; character: number }): Promise<void> {
    await this.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: pathToFileURL(path).href },
      position,
    });
  }

  async hover(path: string, position: { line: number; character: number }): Promise<void> {
    await this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: pathToFileURL(path).href },
      position,
    });
  }

  /** Settles when the server has had nothing to say for a while. */
  async quiet(path: string): Promise<void> {
    await this.hover(path, { line: 0, character: 0 });
    while (performance.now() - this.heard < 400) await new Promise((resolve) => setTimeout(resolve, 100));
    await this.hover(path, { line: 0, character: 0 });
  }

  /** Memory that the process holds, in MB; undefined where the system does not say. */
  get memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
    } catch {
      return undefined;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.connection.dispose();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }
}
