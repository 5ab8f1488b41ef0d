/** The manifest, the code and the words of both languages, held together. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, EDITED, LANGUAGE, PREVIEW_TYPE, SECTION, TASK_TYPE } from '../src/ids.ts';

const root = join(import.meta.dirname, '../../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));

const manifest = json('package.json');
const { contributes } = manifest;
const source = globSync('packages/extension/src/**/*.ts', { cwd: root }).map(text).join('\n');

/** The names in `{0}` or `%s`-like places, sorted. */
const holes = (words: string) => [...words.matchAll(/\{\d+\}|\]\([^)]*\)|`[^`]*`/g)].map(([hole]) => hole).sort();

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

describe('words', () => {
  const en = json('package.nls.json');
  const zh = json('package.nls.zh-cn.json');

  it('the manifest uses what both languages have, and all of it', () => {
    const used = strings(manifest).flatMap((word) => /^%([\w.]+)%$/.exec(word)?.[1] ?? []);
    expect(Object.keys(en).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it('the code uses what both bundles have, and all of it', () => {
    const used = [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, word]) => word);
    expect(used.length).toBe([...source.matchAll(/l10n\.t\(/g)].length);
    for (const bundle of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json']) {
      expect(Object.keys(json(bundle)).sort()).toEqual([...new Set(used)].sort());
    }
  });

  it('translations keep places, links and code', () => {
    const pairs = [
      ...Object.keys(en).map((key) => [en[key], zh[key]]),
      ...Object.entries<string>(json('l10n/bundle.l10n.zh-cn.json')),
    ];
    for (const [english, chinese] of pairs) expect([english, ...holes(chinese)]).toEqual([english, ...holes(english)]);
  });

  it('no Chinese word is followed by a half-width mark', () => {
    for (const word of [...strings(zh), ...strings(json('l10n/bundle.l10n.zh-cn.json'))]) {
      expect(word).not.toMatch(/\p{Script=Han}[,:;!?]/u);
    }
  });
});

describe('the walkthrough', () => {
  const { steps } = contributes.walkthroughs[0];
  const pages: string[] = steps.flatMap(({ media }: { media: { markdown?: string } }) => media.markdown ?? []);

  // The editor looks for a page of its display language beside the one that is named.
  it.each(pages)('%s has its Chinese page', (page) => {
    const chinese = page.replace(/\.md$/, '.nls.zh-cn.md');
    expect(text(page)).not.toMatch(/\p{Script=Han}/u);
    expect(text(chinese)).toMatch(/^## .*\p{Script=Han}/u);
    const shape = (file: string) => text(file).match(/^(##|-|```)/gm);
    expect(shape(chinese)).toEqual(shape(page));
  });

  it('ticks its steps off by events that the editor has', () => {
    const events = steps.flatMap(({ completionEvents }: { completionEvents: string[] }) => completionEvents);
    expect(events.length).toBeGreaterThanOrEqual(steps.length);
    expect(events).toContain(`onContext:${EDITED}`);
    for (const event of events) expect(event).toMatch(/^on(Command|Context|Link|View|SettingChanged|StepSelected):/);
  });
});

describe('contributions', () => {
  it('every command is in the code, and the other way round', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    expect(declared.sort()).toEqual(Object.values(COMMANDS).sort());
  });

  it('menus and keys name commands that there are', () => {
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings] as { command: string }[];
    for (const { command } of named) expect(Object.values(COMMANDS)).toContain(command);
  });

  it('keys and icons of the preview are there for journeys alone', () => {
    const { keybindings, menus } = contributes;
    for (const { when } of keybindings) expect(when).toBe('editorLangId == journey');
    for (const { when } of Object.values(menus).flat() as { when: string }[])
      expect(when).toMatch(/^(editorLangId == journey|resourceLangId == journey|activeWebviewPanelId == 'waymark)/);
  });

  it('settings that the code reads are declared', () => {
    const declared = Object.keys(contributes.configuration.properties);
    for (const [, name] of source.matchAll(/getConfiguration\(SECTION\)\s*\.get(?:<[^(]*>)?\('([\w.]+)'/g)) {
      expect(declared).toContain(`${SECTION}.${name}`);
    }
  });

  it('a journey is laid out as it is typed; a name that is typed over changes no other', () => {
    const defaults = contributes.configurationDefaults['[journey]'];
    expect(defaults['editor.formatOnType']).toBe(true);
    // As in all of the editor: it is for who wants names to change without being asked.
    expect(defaults).not.toHaveProperty(['editor.linkedEditing']);
  });

  it('its own words are spelled as in the code', () => {
    expect(contributes.languages[0].id).toBe(LANGUAGE);
    expect(contributes.taskDefinitions[0].type).toBe(TASK_TYPE);
    expect(manifest.activationEvents).toContain(`onWebviewPanel:${PREVIEW_TYPE}`);
    expect(JSON.stringify(contributes.menus)).toContain(PREVIEW_TYPE);
  });

  it('wakes up on need alone', () => {
    // Besides what the editor derives from the contributions: a journey is opened, a command is run.
    expect(manifest.activationEvents).toEqual([
      'workspaceContains:**/waymark.json',
      'onFileSystem:waymark',
      `onWebviewPanel:${PREVIEW_TYPE}`,
    ]);
  });

  it('every command has a title of its own in both languages', () => {
    for (const words of [json('package.nls.json'), json('package.nls.zh-cn.json')]) {
      const titles = contributes.commands.map(({ title, category }: { title: string; category: string }) => {
        expect(category).toBe('Waymark');
        return words[/^%(.+)%$/.exec(title)![1]!];
      });
      for (const title of titles) expect(title).toMatch(/\S/);
      expect(new Set(titles).size).toBe(Object.keys(COMMANDS).length);
    }
  });

  it('every file that it names is there', () => {
    const named = strings([contributes, manifest.icon]).filter((word) => /^[^$%].*\.(json|svg|png|md)$/.test(word));
    const files = named.filter((word) => word.includes('/'));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });

  it('waymark.json has a schema in each language', () => {
    expect(contributes.jsonValidation).toEqual([{ fileMatch: 'waymark.json', url: '%schema%' }]);
    for (const words of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(json(json(words).schema).title).toBe('waymark.json');
    }
  });

  it('runs on every editor whose programming interface it was written against', () => {
    const types = json('node_modules/@types/vscode/package.json').version.split('.').slice(0, 2).join('.');
    expect(manifest.engines.vscode).toBe(`^${types}.0`);
  });
});

describe('where less is possible', () => {
  const { virtualWorkspaces, untrustedWorkspaces } = manifest.capabilities;

  it('it runs in a workspace that is on no disk, and there needs nothing of Node', () => {
    expect(virtualWorkspaces).toBe(true);
    expect(manifest.browser).toMatch(/browser\.cjs$/);
  });

  it('it runs in one that is not trusted, and says what is missing there', () => {
    expect(untrustedWorkspaces.supported).toBe('limited');
    expect(untrustedWorkspaces.description).toBe('%untrusted%');
  });

  it('what is executed is never taken from the settings of one that is not trusted', () => {
    const executed = Object.keys(contributes.configuration.properties).filter((name) =>
      /path|command|args/i.test(name),
    );
    expect(executed).toContain('waymark.cli.path');
    expect(untrustedWorkspaces.restrictedConfigurations).toEqual(executed);
  });
});
