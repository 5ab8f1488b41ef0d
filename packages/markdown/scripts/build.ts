/** Bundles what draws journeys in VS Code's Markdown preview into dist/markdown. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { domCss } from '@waymark/diagram/dom';
import { build, transform } from 'esbuild';

const source = join(import.meta.dirname, '../src');

/** Writes loader.js, draw.js and preview.css into a folder. */
export async function buildMarkdown(folder: string): Promise<void> {
  await build({
    entryPoints: { loader: join(source, 'loader.ts'), draw: join(source, 'draw.ts') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome122',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const css = `${readFileSync(join(source, 'preview.css'), 'utf8')}\n${domCss()}`;
  const { code } = await transform(css, { loader: 'css', minify: true, target: 'chrome122' });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'preview.css'), code);
}

if (import.meta.main) await buildMarkdown(join(import.meta.dirname, '../../../dist/markdown'));
