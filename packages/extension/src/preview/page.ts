/** The preview's page. Its policy lets the one bundled script run and nothing else; text from journeys never gets in here. */

export interface PageParts {
  script: string;
  style: string;
  /** `webview.cspSource`. */
  source: string;
  nonce: string;
  /** BCP 47 */
  lang: string;
}

/** 128 bits from the system's random source, in base64. */
export function createNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

export function page({ script, style, source, nonce, lang }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `font-src ${source}`,
    // A picture to be saved as PNG is drawn from a blob of its own.
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
<title>Waymark</title>
</head>
<body>
<main id="preview"></main>
<script nonce="${nonce}" type="module" src="${script}"></script>
</body>
</html>
`;
}
