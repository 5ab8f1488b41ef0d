/**
 * The editor in Chinese. Microsoft's language pack is not on npm, but an npm package carries the texts of an older one by
 * their keys, most of which the editor still has; we hand it these as a language pack that is installed. What is newer
 * stays English. Our own words come from our own bundles.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { cache } from './install.ts';

/** The last version whose texts have keys; later ones number them. */
const SOURCE = '@codingame/monaco-vscode-language-pack-zh-hans@4.3.2';

/** The name of the editor's list of language packs, in its data folder. */
export const LANGUAGE_PACKS = 'languagepacks.json';

/** What that list says when the Chinese pack is installed. The texts are fetched once. */
export function chinesePack(): string {
  const texts = join(cache, 'chinese.i18n.json');
  if (!existsSync(texts)) fetchTexts(texts);
  const extensions = [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.88.0' }];
  return JSON.stringify({
    'zh-cn': { hash: 'for-tests', extensions, translations: { vscode: texts }, label: '中文（简体）' },
  });
}

/** The package has them as a script, which is run with nothing within its reach. */
function fetchTexts(target: string): void {
  const work = join(cache, `chinese-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const tarball = pack(work);
    execFileSync('tar', ['xzf', join(work, tarball.trim()), '-C', work]);
    const script = readFileSync(join(work, 'package/translations/main.i18n.json.js'), 'utf8');
    const contents = runInNewContext(script.replace(/export \{[^}]*\};\s*$/, 'content'), {}, { timeout: 10_000 });
    writeFileSync(`${target}.new`, JSON.stringify({ version: '1.0.0', contents }));
    renameSync(`${target}.new`, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The name of the tarball in that folder. */
function pack(work: string): string {
  try {
    return execFileSync('npm', ['pack', SOURCE, '--silent', '--pack-destination', work], { encoding: 'utf8' });
  } catch (error) {
    throw new Error(`The tests of the Chinese editor need ${SOURCE} from the npm registry, and npm could not get it.`, {
      cause: error,
    });
  }
}
