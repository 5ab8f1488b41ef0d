/**
 * Every message between server, extension and webview, once. The server says *changed*, and whoever shows something asks.
 *
 * Between server and client they travel over the Language Server Protocol, beside its own messages; between the webview
 * and its host (the extension, or `waymark serve`) in the envelopes of envelope.ts.
 */
import type { EditOutcome, EditParams } from './edit.ts';
import type { FindFilesParams, FindFilesResult, ReadFileParams, ReadFileResult } from './files.ts';
import type { LibraryParams, LibraryResult, ModelAnswer, ModelChangedParams, ModelParams } from './model.ts';
import type {
  CursorParams,
  HoverParams,
  HoverResult,
  InitParams,
  PreviewState,
  RenderParams,
  RenderResult,
  RevealParams,
  SaveParams,
  SaveResult,
  ShowParams,
} from './preview.ts';
import type { ProjectStatus } from './status.ts';
import { notification, request } from './token.ts';

/** Server and client. */
export const server = {
  /** Server → client: a project's model, or what is found in it, is no longer what it was. */
  modelChanged: notification<ModelChangedParams>('waymark/modelChanged'),
  /** Server → client: how all projects together stand, for the status bar. */
  status: notification<ProjectStatus>('waymark/status'),
  /** Client → server: the model of the project that holds a document. Null where the document belongs to none. */
  model: request<ModelParams, ModelAnswer | null>('waymark/model'),
  /** Client → server: the text of a document that ships with the language. Null where there is none of that name. */
  library: request<LibraryParams, LibraryResult | null>('waymark/library'),
  /** Client → server: what to change in the text so that the picture changes as wished. Changes nothing by itself. */
  edit: request<EditParams, EditOutcome>('waymark/edit'),
  /** Server → client: the text of a file that the server cannot read itself (the web, virtual workspaces). */
  readFile: request<ReadFileParams, ReadFileResult>('waymark/readFile'),
  /** Server → client: files that the server cannot list itself. */
  findFiles: request<FindFilesParams, FindFilesResult>('waymark/findFiles'),
} as const;

/** The preview and its host. */
export const preview = {
  /** Webview → host: listening. The host answers with `init`, and says nothing before. */
  ready: notification<Record<string, never>>('preview/ready'),
  /** Host → webview: what to show first, and how. */
  init: notification<InitParams>('preview/init'),
  /** Host → webview: as the server's; ask for the model anew. */
  changed: notification<ModelChangedParams>('preview/changed'),
  /** Host → webview: show another document's project (the active editor changed, and the preview follows it). */
  show: notification<ShowParams>('preview/show'),
  /** Host → webview: the cursor moved; highlight what it stands in. */
  cursor: notification<CursorParams>('preview/cursor'),
  /** Webview → host: what it shows now; the host keeps it over reload and restart, and sets the tab's title by it. */
  state: notification<PreviewState>('preview/state'),
  /** Webview → host: the model of the project that holds a document. */
  model: request<ModelParams, ModelAnswer | null>('preview/model'),
  /** Webview → host: go to this place in the text. */
  reveal: notification<RevealParams>('preview/reveal'),
  /** Webview → host: what hover says at this place in the text. */
  hover: request<HoverParams, HoverResult | null>('preview/hover'),
  /** Webview → host: change the text. Answered when the text has been changed, or the reason why not is known. */
  edit: request<EditParams, EditOutcome>('preview/edit'),
  /** Webview → host: keep this picture as a file; the person chooses where. */
  save: request<SaveParams, SaveResult>('preview/save'),
  /** Webview → host: bring the picture to where it can be printed; the host asks for it with `render`. */
  print: request<Record<string, never>, void>('preview/print'),
  /** Webview → host: start the language server anew. */
  restart: notification<Record<string, never>>('preview/restart'),
  /** Host → webview: the picture shown, as a file's content (the export commands). */
  render: request<RenderParams, RenderResult>('preview/render'),
} as const;
