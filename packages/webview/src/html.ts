/** The page that holds the preview. For hosts: plain strings, no DOM, no Node. */
import type { Lang } from '@waymark/model';

export interface PreviewPage {
  /** From `makeNonce`, a new one for every page. */
  nonce: string;
  /** Where the host serves dist/webview/preview.js and preview.css; the script fetches `later.js` from beside itself. */
  scriptUri: string;
  styleUri: string;
  /** What styles may be loaded from: `webview.cspSource` in the editor, `'self'` in a browser. */
  cspSource: string;
  lang: Lang;
  /** Where the page's socket leads, `ws://HOST:PORT`, if it has one: a host without `postMessage`. */
  connect?: string;
}

/** 128 bits from the platform's cryptographic source, in base64. */
export function makeNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

/**
 * Nothing but the one script with the nonce runs, and what it fetches itself; no inline style, no frame, no form, no plug-in. Pictures may come from
 * the page itself alone (`data:` and `blob:`), for PNGs are painted from such.
 */
export function contentSecurityPolicy(page: Pick<PreviewPage, 'nonce' | 'cspSource' | 'connect'>): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${page.nonce}'`,
    `style-src ${page.cspSource}`,
    `font-src ${page.cspSource}`,
    'img-src data: blob:',
    ...(page.connect ? [`connect-src ${page.connect}`] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The whole page. Data never goes into it: the preview asks its host. */
export function previewHtml(page: PreviewPage): string {
  const { nonce, scriptUri, styleUri, lang } = page;
  const noScript = lang === 'zh-CN' ? '预览需要脚本。' : 'The preview needs scripts.';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(page))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waymark</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
<main id="preview"><noscript>${noScript}</noscript></main>
<script type="module" nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
