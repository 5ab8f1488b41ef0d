/** The page out/index.html: every picture that the project draws, story by story. */
import { escapeXml } from '@waymark/diagram';
import type { Story } from './stories.ts';

export interface Shown {
  title: string;
  name: string;
  width: number;
  height: number;
  /** Paths relative to the page. */
  files: { theme: string; file: string }[];
}

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 Inter, system-ui, sans-serif; }
body { margin: 0 auto; max-width: 1280px; padding: 24px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 32px; }
section { border-top: 1px solid #8a95a3; padding: 8px 0 32px; }
figure { margin: 16px 0 24px; }
img { display: block; max-width: 100%; height: auto; max-height: 720px; border: 1px solid #8a95a355; }
figcaption { margin: 4px 0; }
figcaption a { margin-left: 12px; }
`;

/** A file's path as a link: each part encoded, since stories and journeys are named in any script. */
function href(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

function figure({ title, name, width, height, files }: Shown): string {
  const links = files.map(({ theme, file }) => `<a href="${href(file)}">${theme}</a>`).join('');
  return `<figure>
<a href="${href(files[0]!.file)}"><img loading="lazy" src="${href(files[0]!.file)}" alt="${escapeXml(title)}" width="${Math.round(width)}" height="${Math.round(height)}"></a>
<figcaption><b>${escapeXml(name)}</b> ${Math.round(width)} × ${Math.round(height)}${links}</figcaption>
</figure>`;
}

export function galleryPage(sections: readonly { story: Story; shown: readonly Shown[] }[]): string {
  const nav = sections
    .map(({ story }) => `<a href="#${encodeURIComponent(story.name)}">${escapeXml(story.name)}</a>`)
    .join('\n');
  const body = sections
    .map(
      ({ story, shown }) => `<section id="${escapeXml(story.name)}" lang="${story.lang}">
<h2>${escapeXml(story.name)}</h2>
<p>${story.findings.length} findings · ${story.model.journeys.length} journeys · ${story.model.stakeholders.length} stakeholders</p>
${shown.map(figure).join('\n')}
</section>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Waymark: every picture</title><style>${STYLE}</style></head>
<body><h1>Every picture that Waymark draws</h1>
<p>The stories under examples/, then made-up journeys of one to three hundred steps, in several scripts.</p>
<nav>${nav}</nav>
${body}
</body></html>
`;
}
