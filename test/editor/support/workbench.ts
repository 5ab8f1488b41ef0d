/** Drives the workbench as a person would: by keys, by what is visible, and never by time. */
import { extname, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Editor, EditorWindow, WindowOptions } from './editor.ts';
import { root } from './install.ts';

/** The outer limit for anything to appear; the workbench itself takes ten seconds on a busy machine. */
const LIMIT_MS = 90_000;

export interface OpenOptions extends WindowOptions {
  /** Does not wait for the extension: nothing in this window wakes it up yet. */
  asleep?: boolean;
}

export class Workbench {
  /** All that are open in this test file. */
  static readonly opened = new Set<Workbench>();
  #window: EditorWindow;

  private constructor(window: EditorWindow) {
    this.#window = window;
    this.page.setDefaultTimeout(LIMIT_MS);
  }

  get page(): Page {
    return this.#window.page;
  }

  /**
   * Opens the workbench with these files (relative to the workspace), and waits until the last one is drawn and the
   * extension has been activated.
   */
  static async open(editor: Editor, files: readonly string[] = [], options: OpenOptions = {}): Promise<Workbench> {
    const workbench = new Workbench(await editor.window(files, options));
    const { page } = workbench;
    Workbench.opened.add(workbench);
    await page.locator('.monaco-workbench .statusbar').waitFor();
    if (files.length > 0) await page.locator('.monaco-editor .view-line').first().waitFor();
    if (!options.asleep) await workbench.state.waitFor();
    return workbench;
  }

  /** Closes the window and opens it anew, when it has stored these words of its state (without backslashes). */
  async reload(editor: Editor, stored: string): Promise<void> {
    this.#window = await editor.reload(this.#window, stored);
    this.page.setDefaultTimeout(LIMIT_MS);
    await this.state.waitFor();
  }

  /** Runs a command by the title that a person reads in the palette. */
  async run(title: string): Promise<void> {
    await this.#palette(title);
    await this.row(title).first().click();
  }

  /** Types into the palette until it offers that; one that is opened before all commands are known does not learn of them. */
  async #palette(typed: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    for (const until = Date.now() + LIMIT_MS; ; ) {
      await this.page.keyboard.press('F1');
      await input.waitFor();
      await input.fill(`>${typed}`);
      const offered = this.row(typed)
        .first()
        .waitFor({ timeout: LIMIT_MS / 10 });
      if (await offered.then(() => true).catch(() => false)) return;
      if (Date.now() > until) throw new Error(`the palette does not offer ${typed}`);
      await this.page.keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    }
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.page.locator('.quick-input-widget input.input').fill(name);
    await this.row(name).first().click();
    await this.tab(name).waitFor();
  }

  /**
   * Types a path into the file dialog that is open, and confirms; the first Enter may only lead into its folder.
   * @param path a file, with the extension that the dialog proposes, or a folder with a slash at its end
   */
  async answer(path: string): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget');
    const input = dialog.locator('input.input');
    // It puts a path of its own there when it is ready, over whatever was typed before.
    const proposal = extname(path) || '/';
    const proposed = async () => (await input.inputValue()).endsWith(proposal);
    await expect.poll(proposed, { timeout: LIMIT_MS }).toBe(true);
    do {
      await input.fill(path);
      await dialog.locator('.monaco-progress-container.active').waitFor({ state: 'hidden' });
      await this.page.waitForTimeout(300);
    } while ((await input.inputValue()) !== path);
    for (let tries = 0; tries < 20; tries++) {
      await input.press('Enter');
      const closed = dialog.waitFor({ state: 'hidden', timeout: 2_000 });
      if (await closed.then(() => true).catch(() => false)) return;
    }
    throw new Error(`the file dialog does not take ${path}`);
  }

  /** The titles that the palette offers for what was typed. */
  async offered(typed: string): Promise<string[]> {
    await this.#palette(typed);
    const rows = await this.page.locator('.quick-input-list .monaco-list-row').all();
    const titles = await Promise.all(rows.map((row) => row.locator('.label-name').first().textContent()));
    await this.page.keyboard.press('Escape');
    return titles.map((title) => title ?? '');
  }

  /** Puts the keyboard into the text, which stands in the first group. */
  async focusText(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+1');
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  /**
   * Takes the last edit back, which was seen on disk. VS Code writes a file before it notes that it is saved, and an undo
   * between the two leaves the text as noted and the disk as written; nothing in the window tells when that is over.
   */
  async undo(): Promise<void> {
    await this.focusText();
    await this.page.waitForTimeout(1000);
    await this.page.keyboard.press('ControlOrMeta+z');
  }

  /** Puts the cursor at the start of a line, counted from 1; again where the preview has taken the keyboard back meanwhile. */
  async goToLine(line: number): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const offered = async () => {
      await this.page.keyboard.press('Escape');
      await this.focusText();
      await this.page.keyboard.press('Control+g');
      await this.page.locator('.quick-input-widget input.input').fill(`:${line}`);
      return rows.first().textContent();
    };
    await expect.poll(offered, { timeout: LIMIT_MS }).not.toContain('Open a text editor first');
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Until the picture comes from the text as it is, and this in it moves no more: an edit from an older one is refused. */
  async settled(thing: Locator): Promise<void> {
    let before: string | undefined;
    const same = async () => {
      const version = await this.webview().locator('#preview').getAttribute('data-version');
      const now = JSON.stringify([version, await thing.boundingBox()]);
      const still = now === before;
      before = now;
      return still;
    };
    await expect.poll(same, { timeout: LIMIT_MS, interval: 500 }).toBe(true);
  }

  /** By pixels, from the middle of something. */
  async drag(thing: Locator, dx: number, dy: number): Promise<void> {
    await thing.scrollIntoViewIfNeeded();
    const box = await thing.boundingBox();
    if (!box) throw new Error('nothing to drag is to be seen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + dy / 2);
    await this.page.mouse.move(x + dx, y + dy);
    await this.page.mouse.up();
  }

  row(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  }

  /** Our item in the status bar. */
  get state(): Locator {
    return this.page.locator('.statusbar .statusbar-item[id="waymark.waymark-vscode.waymark.status"]');
  }

  /** The inside of the webview that is shown. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** The active tab of a file. */
  tab(name: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  /** The tabs' labels, all groups. */
  async tabs(): Promise<string[]> {
    return this.page.locator('.tabs-container .tab .label-name').allTextContents();
  }

  /** Kept under out/editor, to be looked at. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(root, `out/editor/${name}.png`) });
  }

  async close(): Promise<void> {
    Workbench.opened.delete(this);
    await this.#window.close();
  }
}
