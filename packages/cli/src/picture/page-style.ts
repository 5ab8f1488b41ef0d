/** The style of the HTML page: quiet, so that the pictures speak. Colours are those of the pictures. */
import { type Palette, type Theme, themes } from '@waymark/diagram';

function colours({ bg, surface, line2, text, muted, good, bad }: Palette): string {
  return `--bg:${bg};--surface:${surface};--line:${line2};--text:${text};--muted:${muted};--link:${good};--bad:${bad}`;
}

/** The variables that the page is coloured by. */
export const THEME_STYLE: Readonly<Record<Theme, string>> = {
  light: `:root{${colours(themes.light)}}`,
  dark: `:root{${colours(themes.dark)}}`,
  contrast: `:root{${colours(themes['contrast-dark'])}}`,
  auto: [
    `:root{${colours(themes.light)}}`,
    `@media (prefers-color-scheme:dark){:root{${colours(themes.dark)}}}`,
    `@media (prefers-contrast:more){:root{${colours(themes['contrast-light'])}}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${colours(themes['contrast-dark'])}}}`,
  ].join(''),
};

export const PAGE_STYLE = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 Inter,'Noto Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif}
header{position:sticky;top:0;z-index:1;padding:12px 32px;background:var(--bg);border-bottom:1px solid var(--line)}
h1{margin:0;font-size:20px;line-height:24px;font-weight:600;overflow-wrap:anywhere}
h2{margin:0 0 12px;font-size:18px;line-height:24px;font-weight:600;overflow-wrap:anywhere}
h2 small{font-size:14px;font-weight:400;color:var(--muted)}
nav ul{display:flex;flex-wrap:wrap;gap:0 20px;margin:4px 0 0;padding:0;list-style:none;max-height:96px;overflow-y:auto}
a{color:var(--link)}
section{padding:24px 32px;scroll-margin-top:120px}
.picture{overflow:auto;max-height:calc(100vh - 160px);border:1px solid var(--line);border-radius:6px}
.picture svg{display:block}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:32px;top:8px;z-index:2;padding:4px 8px;background:var(--bg)}
.findings{max-width:80ch;padding-left:0;list-style:none}
.findings li{margin:0 0 12px;padding:8px 12px;background:var(--surface);border-left:4px solid var(--line);overflow-wrap:anywhere}
.findings li.error{border-left-color:var(--bad)}
.findings li.warning{border-left-color:var(--bad);border-left-style:dashed}
.findings p{margin:0}
.where{color:var(--muted);font-size:14px}
@media print{header{position:static}.picture{max-height:none;border:0}nav,.skip{display:none}}
`;
