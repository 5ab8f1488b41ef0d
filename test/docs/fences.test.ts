import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildProject } from '@waymark/language';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What people read. The checks' pages show broken examples on purpose; the checks' own tests run those. */
const pages = globSync(['*.md', 'docs/**/*.md', 'examples/*/README.md'], { cwd: root })
  .filter((page) => !/^docs\/(zh-CN\/)?checks\//.test(page))
  .sort();

interface Fence {
  line: number;
  text: string;
}

/** The ```journey blocks of a page, with the line where each begins. */
function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```journey\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: markdown.slice(0, match.index).split('\n').length + 1,
    text: match[1]!,
  }));
}

for (const page of pages) {
  const markdown = readFileSync(join(root, page), 'utf8').replaceAll('\r\n', '\n');
  const fences = fencesOf(markdown);
  if (fences.length > 0) {
    test(`${page}: its ${fences.length} journey blocks, as one project, have no issues`, async () => {
      const files = fences.map(({ line, text }) => ({ uri: `${page}:${line}`, text }));
      const { issues } = await buildProject(files);
      const said = issues.map(({ source, message }) => `${source.uri} +${source.start.line}: ${message.en}`);
      expect(said).toEqual([]);
    });
  }

  test(`${page}: what it links to is there`, () => {
    const links = [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const local = links.filter((link) => !/^[a-z]+:/.test(link) && !link.startsWith('#'));
    const missing = local.filter(
      (link) => !existsSync(join(root, dirname(page), decodeURIComponent(link.replace(/#.*/, '')))),
    );
    expect(missing).toEqual([]);
  });
}
