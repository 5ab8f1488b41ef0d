import { type Lang, say } from '@waymark/model';
import { xml } from '../report/xml.ts';
import type { Served } from './results.ts';

const TITLE = say('No project has this number', '没有这个编号的项目');
const THERE_ARE = say('These are shown here:', '这里显示的项目：');

/** The page for an address whose number stands for no project: what there is, and the way to each. */
export function noSuchProject(projects: readonly Served[]): string {
  const lang: Lang = projects[0]?.lang ?? 'en';
  const rows = projects.map(({ shown }, i) => `<li><a href="/?project=${i + 1}">${xml(shown)}</a></li>`);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${TITLE[lang]} · Waymark</title>
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>${TITLE[lang]}</h1>
<p>${THERE_ARE[lang]}</p>
<ol>
${rows.join('\n')}
</ol>
</main>
</body>
</html>
`;
}
