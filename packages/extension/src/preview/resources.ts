import type { Lang } from '@waymark/protocol';
import { makeNonce, previewHtml } from '@waymark/webview/html';
import { Uri, type Webview } from 'vscode';

/** Where the preview's bundle lies; nothing else can be loaded into it. */
export function previewRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/** The page of a preview, with a nonce of its own. */
export function pageFor(webview: Webview, extension: Uri, lang: Lang): string {
  const at = (name: string) => webview.asWebviewUri(Uri.joinPath(previewRoot(extension), name)).toString();
  return previewHtml({
    nonce: makeNonce(),
    scriptUri: at('preview.js'),
    styleUri: at('preview.css'),
    cspSource: webview.cspSource,
    lang,
  });
}
