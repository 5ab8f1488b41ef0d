import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIBRARY_TITLES } from '@waymark/model';
import { build as bundle } from 'esbuild';
import { expect, test } from 'vitest';
import { generatedFiles } from '../scripts/generate.ts';
import { buildProject } from '../src/index.ts';

const room = fileURLToPath(new URL('..', import.meta.url));
const generated = join(room, 'src', 'generated');

test('the program and the library are what the script makes', async () => {
  for (const [name, content] of await generatedFiles()) {
    expect(readFileSync(join(generated, name), 'utf8'), name).toBe(content);
  }
});

test("Langium's output is what its generator makes", () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  try {
    cpSync(join(room, 'langium-config.json'), join(folder, 'langium-config.json'));
    cpSync(join(room, 'src', 'grammar'), join(folder, 'src', 'grammar'), { recursive: true });
    mkdirSync(join(folder, 'src', 'generated', 'langium'), { recursive: true });
    const cli = join(room, '..', '..', 'node_modules', 'langium-cli', 'bin', 'langium.js');
    execFileSync(process.execPath, [cli, 'generate'], { cwd: folder, stdio: 'pipe' });
    for (const name of readdirSync(join(generated, 'langium'))) {
      const made = readFileSync(join(folder, 'src', 'generated', 'langium', name), 'utf8');
      expect(readFileSync(join(generated, 'langium', name), 'utf8'), name).toBe(made);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('who only builds models carries no Langium', async () => {
  const entry = "export { buildProject, formatText, parse } from '@waymark/language';";
  const { metafile } = await bundle({
    stdin: { contents: entry, resolveDir: room },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  expect(used.map(([path]) => path).filter((path) => /node_modules/.test(path))).toEqual([]);
});

test('the library is read without a complaint, and its titles are known in every language', async () => {
  const { model, issues } = await buildProject([]);
  expect(issues).toEqual([]);
  const declared = model.stageModels.flatMap((one) => [one, ...one.stages]);
  expect(model.stageModels.map(({ name, library }) => [name, library])).toEqual([
    ['ITIL', true],
    ['Phases', true],
    ['Lifecycle', true],
  ]);
  for (const { id, title, doc, nameSource } of declared) {
    expect(LIBRARY_TITLES[id]?.en, id).toBe(title);
    expect(doc, id).toMatch(/\w/);
    expect(nameSource.uri).toBe('waymark:///library/stages.journey');
  }
  expect(Object.keys(LIBRARY_TITLES).sort()).toEqual(declared.map(({ id }) => id).sort());
});
