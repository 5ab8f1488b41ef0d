/**
 * Writes the JSON Schemas and the pages of the checks, in both languages. `npm run generate` calls it; what it writes
 * is committed, and a test holds that it is up to date.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGS } from '../src/index.ts';
import { errorsPage, errorsPath, indexPage, indexPath, rulePages } from './pages.ts';
import { configSchema, modelSchema } from './schemas.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The folders that hold nothing but what is made here. */
export const FOLDERS: readonly string[] = ['schema', ...LANGS.map((lang) => dirname(indexPath(lang)))];

/** Everything made here: path from the root → content. */
export function generatedFiles(): Map<string, string> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map<string, string>([
    ['schema/journey-model.schema.json', json(modelSchema(root))],
    ['schema/waymark.schema.json', json(configSchema())],
    ['schema/waymark.schema.zh-cn.json', json(configSchema('zh-CN'))],
  ]);
  for (const lang of LANGS) {
    files.set(indexPath(lang), indexPage(lang));
    files.set(errorsPath(lang), errorsPage(lang));
    for (const [path, page] of rulePages(lang)) files.set(path, page);
  }
  return files;
}

/** What stands in those folders now, as paths from the root. */
export function presentFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  );
}

function write(): void {
  for (const folder of FOLDERS) mkdirSync(join(root, folder), { recursive: true });
  const files = generatedFiles();
  for (const path of presentFiles()) if (!files.has(path)) rmSync(join(root, path));
  for (const [path, content] of files) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
