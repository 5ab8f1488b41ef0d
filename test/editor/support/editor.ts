/** An editor that is started for a test file: code-server, or the desktop's. What a test sees of it is the same. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { startCodeServer } from './code-server.ts';
import { startDesktop } from './desktop.ts';
import { driver } from './driver.ts';

export interface EditorOptions {
  /** The folder that is copied and opened; an empty one where absent. */
  workspace?: string;
  settings?: Record<string, unknown>;
  /** What is typed is on disk soon after, where a test reads it. */
  autoSave?: boolean;
  /** Display language; English where absent. */
  locale?: 'zh-cn';
  /** Without the extension: the test brings it in another way. */
  bare?: boolean;
  /** The workspace is not trusted: a restricted window. */
  restricted?: boolean;
}

export interface WindowOptions {
  /** The folder of an extension to be loaded as a web extension, in place of the one that is installed. */
  webExtension?: string;
}

export interface EditorWindow {
  page: Page;
  close(): Promise<void>;
}

export interface Editor {
  home: string;
  /** The copy of the workspace, absolute. */
  workspace: string;
  /** Opens a window with these files, relative to the workspace. */
  window(files?: readonly string[], options?: WindowOptions): Promise<EditorWindow>;
  /**
   * Closes a window, when the editor has stored these words of its state (without backslashes), and opens it anew: the
   * same person's, another page. What there was of the window is of no use afterwards.
   */
  reload(window: EditorWindow, stored: string): Promise<EditorWindow>;
  stop(): Promise<void>;
}

export function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const start = driver === 'desktop' ? startDesktop : startCodeServer;
  return start(options, inject('extensions'));
}
