import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles, presentFiles, root } from '../scripts/generate.ts';

const files = generatedFiles();

it.each([...files.keys()])('%s is as `npm run generate` writes it', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(files.get(path));
});

it('nothing is left over of what was generated once', () => {
  expect(presentFiles().filter((path) => !files.has(path))).toEqual([]);
});
