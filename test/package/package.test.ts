/** What is in the .vsix, as `npm run package` makes it: only what is meant to be, all of that, and small. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

// Made anew: a package that was left there says nothing of what is here now.
await promisify(execFile)(process.execPath, ['scripts/package.ts'], { cwd: root });

const vsix = readFileSync(join(root, 'dist/waymark.vsix'));
const files = unzipSync(vsix);
const names = Object.keys(files).sort();
const own = names.filter((name) => name.startsWith('extension/')).map((name) => name.slice('extension/'.length));
const text = (name: string) => strFromU8(files[`extension/${name}`]!);
const manifest = JSON.parse(text('package.json'));

/** Every file that may be there. */
const ALLOWED = [
  /^(package|package\.nls|package\.nls\.zh-cn|language-configuration)\.json$/,
  /^(LICENSE\.txt|changelog\.md|readme\.md)$/,
  /^dist\/extension\/(node\.cjs|browser\.cjs|starter\.json)$/,
  /^dist\/server\/(node|browser)\.js$/,
  /^dist\/webview\/[a-z-]+\.(js|css)$/,
  /^dist\/markdown\/(loader\.js|draw\.js|preview\.css)$/,
  /^icons\/(waymark\.png|(journey|preview)-(light|dark)\.svg)$/,
  /^l10n\/bundle\.l10n(\.zh-cn)?\.json$/,
  /^packages\/extension\/walkthrough\/[a-z]+(\.nls\.zh-cn\.md|\.md|\.svg)$/,
  /^(schema\/waymark\.schema(\.zh-cn)?|snippets\/journey|syntaxes\/[a-z-]+\.tmLanguage)\.json$/,
];

/** Kilobytes, compressed as a web server would send it. */
const gzipped = (name: string) => gzipSync(files[`extension/${name}`]!, { level: 9 }).length / 1024;

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

describe('the .vsix', () => {
  it('holds what is allowed and nothing else', () => {
    expect(own.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))).toEqual([]);
    expect(names.filter((name) => /node_modules|\.ts$|\.map$|(^|\/)\./.test(name))).toEqual([]);
  });

  it('holds every file that its manifest names', () => {
    const named = strings([manifest.main, manifest.browser, manifest.icon, manifest.contributes])
      .map((word) => word.replace(/^\.\//, ''))
      .filter(
        (word) => /^[\w-]+\/.*\.(json|js|cjs|css|svg|png|md)$/.test(word) || word === 'language-configuration.json',
      );
    expect(named.length).toBeGreaterThan(12);
    for (const name of named) expect(own).toContain(name);
    for (const lang of ['', '.zh-cn']) {
      expect(own).toEqual(
        expect.arrayContaining([`l10n/bundle.l10n${lang}.json`, `schema/waymark.schema${lang}.json`]),
      );
    }
    const pages = own.filter((name) => /^packages\/extension\/walkthrough\/[a-z]+\.md$/.test(name));
    for (const page of pages) expect(own).toContain(page.replace('.md', '.nls.zh-cn.md'));
  });

  it('holds the bundles of every room, for Node and for the browser', () => {
    const bundles = ['extension/node.cjs', 'extension/browser.cjs', 'server/node.js', 'server/browser.js'];
    const pages = [
      'webview/preview.js',
      'webview/later.js',
      'webview/preview.css',
      'markdown/draw.js',
      'markdown/loader.js',
    ];
    const all = [...bundles, ...pages, 'extension/starter.json'].map((name) => `dist/${name}`);
    expect(own).toEqual(expect.arrayContaining(all));
  });

  it('is small', () => {
    expect(vsix.length / 1024).toBeLessThanOrEqual(1536);
    // All of the preview, with what is fetched when it is first wanted.
    const preview = names.filter((name) => name.startsWith('extension/dist/webview/'));
    const parts = preview.map((name) => gzipped(name.slice('extension/'.length)));
    expect(parts.reduce((sum, part) => sum + part)).toBeLessThanOrEqual(80);
    expect(gzipped('dist/server/node.js')).toBeLessThanOrEqual(220);
    expect(gzipped('dist/server/browser.js')).toBeLessThanOrEqual(220);
  });

  it('needs nothing of Node where there is none', () => {
    const browsers = [
      'extension/browser.cjs',
      'server/browser.js',
      'webview/preview.js',
      'webview/later.js',
      'markdown/draw.js',
    ];
    for (const name of [...browsers, 'markdown/loader.js']) {
      const asked = [
        ...text(`dist/${name}`).matchAll(
          /\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)|from\s*["'](node:[^"']+)["']/g,
        ),
      ];
      const modules = asked.map(([, required, imported]) => required ?? imported);
      const given = (module = '') =>
        module === 'vscode' || own.includes(posix.join('dist', posix.dirname(name), module));
      expect([name, modules.filter((module) => !given(module))]).toEqual([name, []]);
    }
  });

  it('says what a marketplace shows', () => {
    expect(manifest).toMatchObject({ license: 'MIT', publisher: 'waymark', icon: 'icons/waymark.png' });
    const icon = files['extension/icons/waymark.png']!;
    const header = new DataView(icon.buffer, icon.byteOffset);
    expect(Math.min(header.getUint32(16), header.getUint32(20))).toBeGreaterThanOrEqual(128);
    expect(manifest.keywords.length).toBeLessThanOrEqual(30);
    // A page in a marketplace has no folder that a relative link could lead into.
    for (const page of ['readme.md', 'changelog.md'])
      expect([...text(page).matchAll(/\]\((?!https:|#)([^)]+)\)/g)].map(([, target]) => target)).toEqual([]);
  });

  it('says nothing of how and where it was made', () => {
    for (const field of ['scripts', 'devDependencies', 'workspaces', 'dependencies'])
      expect(manifest).not.toHaveProperty(field);
    for (const name of own.filter((name) => !name.endsWith('.png')))
      expect([name, text(name).includes(root)]).toEqual([name, false]);
  });
});
