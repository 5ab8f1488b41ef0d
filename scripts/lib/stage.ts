/** What goes into the .vsix, laid out in a folder of its own: a list of what is allowed, never of what is not. */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './steps.ts';

/** Globs relative to the root. */
const SHIPPED: readonly string[] = [
  'CHANGELOG.md',
  'LICENSE',
  'language-configuration.json',
  'package.nls*.json',
  'dist/{extension,markdown,server,webview}/**/*.{js,cjs,css,json}',
  'icons/*.png',
  'icons/*-{light,dark}.svg',
  'l10n/*.json',
  'packages/extension/walkthrough/*.{md,svg}',
  'schema/waymark.schema*.json',
  'snippets/*.json',
  'syntaxes/*.tmLanguage.json',
];

/** Without these it would be installed and do nothing. */
const NEEDED = ['dist/extension/node.cjs', 'dist/server/node.js', 'dist/server/browser.js', 'dist/webview/preview.js'];

/** What only the repository needs of package.json. */
const DEVELOPMENT = ['private', 'workspaces', 'scripts', 'devDependencies', 'allowScripts'];

function manifest(): string {
  const all = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const field of DEVELOPMENT) delete all[field];
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** The extension's page, docs/editor.md, without the links into a folder that it does not have around it there. */
function page(): string {
  const text = readFileSync(join(root, 'docs/editor.md'), 'utf8');
  const alone = /^\[[^\]]+\]\((?!https?:)[^)]+\)\n\n/gm;
  const within = /\[([^\]]+)\]\((?!https?:|#)[^)]+\)/g;
  return text.replace(alone, '').replace(within, '$1');
}

/** Empties the folder and fills it; throws where something was not built. */
export function stage(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of SHIPPED.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
    const from = join(root, file);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(from, join(folder, file));
  }
  const missing = NEEDED.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(', ')}`);
  writeFileSync(join(folder, 'README.md'), page());
  writeFileSync(join(folder, 'package.json'), manifest());
  // Nothing to ignore: all that is here is wanted.
  writeFileSync(join(folder, '.vscodeignore'), '');
}
