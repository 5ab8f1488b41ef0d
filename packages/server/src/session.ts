import { isJourneyFile } from '@waymark/model';
import type { ProjectStatus } from '@waymark/protocol';
import { server as messages } from '@waymark/protocol';
import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { casually, tell } from './ask.ts';
import { Publisher } from './diagnostics/publisher.ts';
import type { Files } from './files/files.ts';
import { isConfig } from './files/files.ts';
import type { Project } from './projects/project.ts';
import { Projects } from './projects/projects.ts';
import { canonical, foldersAround, isShipped } from './projects/uris.ts';
import { rehearsal } from './rehearsal.ts';
import { Background, Pace } from './schedule.ts';
import type { Settings } from './settings.ts';

/** What the client can take. */
export interface ClientAbilities {
  /** Edits that name the version they were made for. */
  documentChanges: boolean;
  /** Definitions that say which word led there. */
  links: boolean;
  /** Edits that make files. */
  creates: boolean;
  /** Completions with places to go through. */
  snippets: boolean;
  /** It has the preview's commands: it is Waymark's own. */
  preview: boolean;
  /** It can be told to ask again for what it shows in the text. */
  refresh: { codeLens: boolean; inlayHint: boolean; semanticTokens: boolean };
}

/** What the server knows and does, whatever it is asked: documents in, projects kept, diagnostics out. */
export class Session {
  readonly projects: Projects;
  settings: Settings;
  readonly client: ClientAbilities;
  private readonly connection: Connection;
  private readonly opened = new Map<string, TextDocument>();
  private readonly publisher: Publisher;
  private readonly background: Background;
  /** What was asked of folders and files, one after the other. */
  private queue: Promise<void> = Promise.resolve();
  private loading = true;
  /** Everything has been read and checked once. */
  private isReady = false;
  private folders: string[] = [];
  private readonly busy = new Set<Project>();
  private readonly edited = new Map<Project, Set<string>>();
  /** Those of which everything was known once. */
  private readonly finished = new WeakSet<Project>();
  private readonly waiting = new Map<Project, (() => void)[]>();
  private lastStatus = '';
  private readonly pace = new Pace();
  /** What is done when nothing else is, until it gives false. */
  private readonly rehearse = rehearsal();

  constructor(connection: Connection, files: Files, settings: Settings, client: ClientAbilities) {
    this.connection = connection;
    this.settings = settings;
    this.client = client;
    this.publisher = new Publisher((params) => casually(connection.sendDiagnostics(params)));
    this.projects = new Projects({
      files,
      openText: (uri) => this.document(uri)?.getText(),
      wake: (project) => this.wake(project),
    });
    this.background = new Background(
      () => this.work(),
      () => this.tell(),
      (error) => this.complain(error),
    );
  }

  /** The open document of that uri, however the client spells it. */
  document(uri: string): TextDocument | undefined {
    return this.opened.get(uri);
  }

  /** A uri as the client spells it: of an open document it may expect nothing else. */
  spelt(uri: string): string {
    return this.document(uri)?.uri ?? uri;
  }

  /** Settles when all that was asked of folders and files so far has been done. */
  get ready(): Promise<void> {
    return this.queue;
  }

  /** The project of a document with all that follows from its own text; when it is new, once it has been worked off once. */
  async projectOf(uri: string): Promise<Project | undefined> {
    this.background.giveWay();
    for (;;) {
      await this.ready;
      this.catchUp();
      const project = this.projects.known(uri);
      if (!project) return undefined;
      if (this.finished.has(project) || project.workspace.isSettled) {
        project.workspace.settle(uri);
        return project;
      }
      await this.settled(project);
    }
  }

  /** The project of a document once nothing is left to be worked out about it. */
  async settledProject(uri: string): Promise<Project | undefined> {
    for (;;) {
      await this.ready;
      this.catchUp();
      const project = this.projects.known(uri);
      if (!project) return undefined;
      await this.settled(project);
      if (this.projects.known(uri) === project && project.workspace.isSettled) return project;
    }
  }

  private async settled(project: Project): Promise<void> {
    if (project.workspace.isSettled) return;
    await new Promise<void>((resolve) => {
      this.waiting.set(project, [...(this.waiting.get(project) ?? []), resolve]);
      this.wake(project);
    });
  }

  // Documents ---------------------------------------------------------------------------------------------------------

  /** Diagnostics of the document itself follow at once, those of others in the background. */
  change(document: TextDocument): void {
    const uri = canonical(document.uri);
    if (isShipped(uri)) return;
    this.opened.set(uri, document);
    if (this.loading) return;
    this.background.giveWay();
    this.pace.run(uri, () => this.guarded(() => this.apply(document, uri)));
  }

  /** What was typed in large files since they were last looked at is looked at now. */
  catchUp(): void {
    this.pace.flush();
  }

  private apply(document: TextDocument, uri: string): void {
    const project = this.projects.of(uri);
    project.setFile(uri, document.getText());
    const edited = this.edited.get(project) ?? new Set();
    this.edited.set(project, edited.add(uri));
    project.workspace.settle(uri);
    this.publish(project, uri);
  }

  close(document: TextDocument): void {
    const uri = canonical(document.uri);
    if (isShipped(uri)) return;
    this.opened.delete(uri);
    this.publisher.close(uri);
    this.pace.drop(uri);
    this.later(async () => {
      if (this.document(uri)) return;
      const project = this.projects.of(uri);
      if (!project.loose) return this.projects.readFile(uri);
      this.projects.forget(project);
      project.workspace.removeFile(uri);
      this.publisher.publish(uri, [], this.settings.lang);
    });
  }

  // Folders and files -------------------------------------------------------------------------------------------------

  load(folders: readonly string[]): void {
    this.folders = [...folders];
    this.reload();
  }

  addFolders(added: readonly string[], removed: readonly string[]): void {
    this.load([...this.folders.filter((folder) => !removed.includes(folder)), ...added]);
  }

  /** Files have changed on disk; of a folder that came or is gone some systems tell, and of nothing that is in it. */
  filesChanged(changes: readonly { uri: string; exists: boolean; created: boolean }[]): void {
    const uris = changes.map((change) => canonical(change.uri));
    const lost = this.lostWith(uris.filter((_, i) => !changes[i]!.exists));
    const structure = changes.some(({ exists, created }, i) => isConfig(uris[i]!) && (created || !exists));
    if (structure || lost.some(isConfig)) {
      this.reload();
      return;
    }
    const come = uris.filter((uri, i) => changes[i]!.created && !isJourneyFile(uri));
    this.later(async () => {
      for (const uri of come) {
        if (!(await this.projects.isFolderToRead(uri))) continue;
        await this.reloadNow();
        return;
      }
      for (const uri of [...uris, ...lost]) await this.fileChanged(uri);
    });
  }

  /** The files that lay in folders among what is gone. */
  private lostWith(gone: readonly string[]): string[] {
    const folders = new Set(gone.filter((uri) => !isJourneyFile(uri)));
    if (folders.size === 0) return [];
    const known = this.projects.all().flatMap((project) => [...this.urisOf(project), ...project.data.uris()]);
    return known.filter((uri) => foldersAround(uri).some((folder) => folders.has(folder)));
  }

  private async fileChanged(uri: string): Promise<void> {
    if (isJourneyFile(uri)) return this.projects.readFile(uri);
    for (const project of this.projects.all()) {
      if (project.configUri === uri) await this.configChanged(project);
      else if (project.data.changed(uri)) project.dataChanged();
    }
  }

  /** What is excluded may be another set of files now: all that is said is said anew. */
  private async configChanged(project: Project): Promise<void> {
    await this.projects.readConfig(project);
    for (const uri of this.urisOf(project)) this.publish(project, uri);
  }

  /** Reads all folders anew: projects, or folders full of files, may have come or gone. */
  reload(): void {
    this.loading = true;
    this.later(() => this.reloadNow());
  }

  private async reloadNow(): Promise<void> {
    this.loading = true;
    this.isReady = false;
    for (const project of this.projects.all()) this.projects.forget(project);
    this.busy.clear();
    this.edited.clear();
    try {
      await this.projects.load(this.folders);
    } finally {
      this.loading = false;
    }
    for (const [uri, document] of this.opened) this.projects.of(uri).setFile(uri, document.getText());
    this.publisher.keepOnly(new Set(this.projects.all().flatMap((project) => this.urisOf(project))));
    for (const project of this.projects.all()) this.wake(project);
    // Who waits for a project that is gone is to ask for the one that is there.
    for (const resolve of [...this.waiting.values()].flat()) resolve();
    this.waiting.clear();
  }

  private urisOf({ workspace, configUri }: Project): string[] {
    return [...workspace.inOrder().map(({ uri }) => uri), ...(configUri ? [configUri] : [])];
  }

  private later(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch((error: unknown) => this.complain(error));
    // Waiting for files is no reason to say nothing of what is there.
    void this.queue.then(() => this.background.wake());
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.complain(error);
    }
  }

  /** Into the editor's log: something is wrong with the server, not with what people write. */
  private complain(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** The words are to be in another language, or something else is to be shown. */
  set(settings: Settings): void {
    this.settings = settings;
    for (const project of this.projects.all()) {
      for (const uri of this.urisOf(project)) this.publish(project, uri);
    }
    this.tell();
  }

  // Work --------------------------------------------------------------------------------------------------------------

  private wake(project: Project): void {
    this.busy.add(project);
    if (!this.loading) this.background.wake();
  }

  private work(): boolean {
    if (this.loading) return false;
    for (const project of this.busy) {
      project.workspace.prefer(this.opened);
      if (project.workspace.work()) return true;
    }
    return this.isReady && this.rehearse();
  }

  /** Tells the client what is known now. */
  private tell(): void {
    if (this.loading) return;
    if (!this.isReady && [...this.busy].every(({ workspace }) => workspace.isSettled)) {
      this.isReady = true;
      this.background.wake();
    }
    for (const project of this.busy) {
      for (const uri of project.workspace.takeChanged()) this.publish(project, uri);
      if (!project.workspace.isSettled) continue;
      this.busy.delete(project);
      this.finish(project);
    }
    this.status();
  }

  private finish(project: Project): void {
    this.finished.add(project);
    if (project.configUri) this.publisher.publish(project.configUri, project.configIssues, this.settings.lang);
    for (const resolve of this.waiting.get(project) ?? []) resolve();
    this.waiting.delete(project);
    const uris = [...(this.edited.get(project) ?? [])];
    this.edited.delete(project);
    const params = { project: project.root, version: project.version, uris };
    tell(this.connection, messages.modelChanged, params);
    this.refresh(uris);
  }

  /** What is shown in the text of other files may be another now; those edited are asked for by the client itself. */
  private refresh(edited: readonly string[]): void {
    if ([...this.opened.keys()].every((uri) => edited.includes(uri))) return;
    const { codeLens, inlayHint, semanticTokens } = this.client.refresh;
    if (codeLens) casually(this.connection.sendRequest(CodeLensRefreshRequest.type));
    if (inlayHint) casually(this.connection.languages.inlayHint.refresh());
    if (semanticTokens) casually(this.connection.languages.semanticTokens.refresh());
  }

  private publish(project: Project, uri: string): void {
    if (isShipped(uri)) return;
    const findings = uri === project.configUri ? project.configIssues : project.findings(uri);
    this.publisher.publish(uri, findings, this.settings.lang, this.document(uri));
  }

  private status(): void {
    const { error, warning, info } = this.publisher.totals;
    const sizes = this.projects.all().map(({ workspace }) => workspace.size);
    const status: ProjectStatus = {
      state: this.isReady ? 'ready' : 'loading',
      projects: sizes.filter(({ files }) => files > 0).length,
      files: sizes.reduce((sum, { files }) => sum + files, 0),
      journeys: sizes.reduce((sum, { journeys }) => sum + journeys, 0),
      errors: error,
      warnings: warning,
      infos: info,
    };
    const text = JSON.stringify(status);
    if (text === this.lastStatus) return;
    this.lastStatus = text;
    tell(this.connection, messages.status, status);
  }
}
