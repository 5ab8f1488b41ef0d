/**
 * A picture as one file that needs nothing else, from its SVG; nothing in it runs. For hosts: plain strings, no DOM. Title
 * and language are the picture's own, which stand escaped in it.
 */
export function picturePage(svg: string): string {
  const lang = / lang="([^"]*)"/.exec(svg)?.[1] ?? '';
  const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';
  return [
    `<!doctype html>`,
    `<html lang="${lang}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    '<style>html{color-scheme:light dark}body{margin:0;overflow:auto}svg{display:block}',
    '@media print{svg{width:100%;height:auto;max-height:100vh}}</style></head>',
    `<body>${svg}</body>`,
    '</html>',
    '',
  ].join('\n');
}
