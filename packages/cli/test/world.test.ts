import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfCall } from '../src/world.ts';

/** As npm sets them for `npm run waymark` in a checkout, called from /home/mia. */
const NPM = { npm_package_name: 'waymark-vscode', npm_lifecycle_event: 'waymark', INIT_CWD: '/home/mia' };

describe('paths are relative to', () => {
  it.each([
    ['where npm was called, for the script of a checkout', NPM, '/home/mia'],
    ['the folder of the process, without npm', {}, '/checkout'],
    ['that folder, for another script', { ...NPM, npm_lifecycle_event: 'test' }, '/checkout'],
    ['that folder, for a script of another project', { ...NPM, npm_package_name: 'shop' }, '/checkout'],
    ['that folder, where npm does not say', { ...NPM, INIT_CWD: undefined }, '/checkout'],
  ])('%s', (_, env, expected) => {
    expect(folderOfCall(env, '/checkout')).toBe(expected);
  });

  it('names that the checkout has', () => {
    const { name, scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
    expect(name).toBe(NPM.npm_package_name);
    expect(scripts[NPM.npm_lifecycle_event]).toMatch(/\bwaymark\.js$/);
  });
});
