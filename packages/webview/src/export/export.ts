/** Copy, save, print, and what the export commands ask for. */

import type { Theme } from '@waymark/diagram';
import { fillIn } from '@waymark/model';
import { type FileContent, preview as messages, type RenderParams, type RenderResult } from '@waymark/protocol';
import type { Preview } from '../app/preview.ts';
import { h } from '../dom/h.ts';
import { fileNameOf } from './file-name.ts';
import { TooLarge } from './too-large.ts';

export interface Export {
  copy(format: 'svg' | 'png'): Promise<void>;
  save(format: 'svg' | 'png'): Promise<void>;
  print(): Promise<void>;
  /** @throws where there is no picture, or it cannot be had in that format. */
  render(format: RenderParams['format']): Promise<RenderResult>;
}

export function createExport(preview: Preview, theme: () => Theme): Export {
  const { notes, words } = preview;

  function shown() {
    if (!preview.shown) throw new Error(words.nothing);
    return preview.shown;
  }

  async function render(format: RenderParams['format']): Promise<RenderResult> {
    const { scene, choice } = shown();
    const { contentOf } = await import('../later.ts');
    return { name: fileNameOf(scene, choice.view), content: await contentOf(scene, format, theme()) };
  }

  async function attempt(work: () => Promise<string | undefined>): Promise<void> {
    try {
      const said = await work();
      if (said) notes.tell(said);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      notes.tell(error instanceof TooLarge ? words.tooLarge : fillIn(words.failed, reason));
    }
  }

  return {
    render,
    copy: (format) =>
      attempt(async () => {
        const { scene } = shown();
        const type = format === 'png' ? 'image/png' : 'text/plain';
        // A promise: the browser lets a page write only while the click is fresh.
        const blob = import('../later.ts').then(({ copyOf }) => copyOf(scene, format, theme()));
        try {
          await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
        } catch (error) {
          await blob; // A picture that is too large is said to be that.
          if (error instanceof TooLarge) throw error;
          return words.cannotCopy;
        }
        return words.copied;
      }),
    save: (format) =>
      attempt(async () => {
        const { name, content } = await render(format);
        if (!preview.can.save) {
          download(`${name}.${format}`, content, format);
          return undefined;
        }
        const { saved } = await preview.host.endpoint.ask(messages.save, { name, format, content });
        return saved ? words.saved : undefined;
      }),
    // An editor's frame may not open dialogs, and would ignore it without a word.
    print: () =>
      attempt(async () => {
        if (preview.can.save) await preview.host.endpoint.ask(messages.print, {});
        else window.print();
        return undefined;
      }),
  };
}

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** Where the host keeps no files the browser does. */
function download(name: string, content: FileContent, format: RenderParams['format']): void {
  const bytes = 'text' in content ? content.text : Uint8Array.from(atob(content.base64), (char) => char.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: TYPES[format] }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
