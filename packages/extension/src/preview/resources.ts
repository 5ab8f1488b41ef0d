import { Uri, type Webview } from 'vscode';
import { createNonce, page } from './page.ts';

/** Where the preview's bundle lies; nothing else can be loaded into it. */
export function previewRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

export function pageFor(webview: Webview, extension: Uri, lang: string): string {
  const at = (name: string) => webview.asWebviewUri(Uri.joinPath(previewRoot(extension), name)).toString();
  return page({
    script: at('preview.js'),
    style: at('preview.css'),
    source: webview.cspSource,
    nonce: createNonce(),
    lang,
  });
}
