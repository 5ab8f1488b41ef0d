/**
 * Runs in every Markdown preview of VS Code, and so is next to nothing: it looks for fenced blocks in the language
 * `journey`, and only where there is one fetches what draws them, from beside itself.
 */
import type { DrawBlock } from './draw.ts';

declare global {
  /** Put there by draw.ts. */
  var waymarkDrawBlock: DrawBlock | undefined;
}

const own = document.currentScript as HTMLScriptElement | null;
let drawing: Promise<DrawBlock> | undefined;

/** The preview's policy lets scripts run that carry its nonce, which this one does. */
function load(): Promise<DrawBlock> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = own!.nonce;
    script.src = new URL('draw.js', own!.src).href;
    script.onload = () => resolve(globalThis.waymarkDrawBlock!);
    script.onerror = () => reject(new Error('draw.js cannot be loaded'));
    document.head.append(script);
  });
}

async function update(): Promise<void> {
  const blocks = document.querySelectorAll<HTMLElement>('pre > code.language-journey');
  if (blocks.length === 0) return;
  drawing ??= load();
  try {
    const draw = await drawing;
    for (const block of blocks) await draw(block).catch(complain);
  } catch (error) {
    // The texts stay as they are; it is fetched again with the next change.
    drawing = undefined;
    complain(error);
  }
}

/** To where extensions are looked into: the page is the editor's. One block that fails takes no other with it. */
function complain(error: unknown): void {
  console.error('Waymark:', error);
}

// The preview says so when the text has changed and it has put its own elements in place again.
window.addEventListener('vscode.markdown.updateContent', () => void update());

/** Its own scripts put the text in place at first, without saying so, and may do so before this one runs or after it. */
const isThere = () => document.querySelector('.markdown-body') !== null;
const watch = new MutationObserver(() => {
  if (!isThere()) return;
  watch.disconnect();
  void update();
});
if (isThere()) void update();
else watch.observe(document.documentElement, { childList: true, subtree: true });
