import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfCall, ownCall } from '../src/self.ts';

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

describe('the command is called again by', () => {
  const npm = { ...NPM, npm_package_json: '/home/mia/way mark/package.json' };
  it.each([
    ['npm, from elsewhere', npm, '', '/home/mia/x', 'npm --prefix "/home/mia/way mark" run -s waymark --'],
    ['npm, from around it', npm, '', '/home/mia', 'npm --prefix "way mark" run -s waymark --'],
    ['npm, in the checkout', npm, '', '/home/mia/way mark', 'npm run -s waymark --'],
    ['its file', {}, '/w/packages/cli/dist/waymark.js', '/w', 'node packages/cli/dist/waymark.js'],
    ['its file, from elsewhere', {}, '/w/dist/waymark.js', '/x', 'node /w/dist/waymark.js'],
    ['its name, where it is a link', {}, '/usr/bin/waymark', '/w', 'waymark'],
    ['its name, installed by npm', {}, '/w/node_modules/waymark/dist/waymark.js', '/w', 'waymark'],
    ['npx', { npm_command: 'exec' }, '/w/node_modules/.bin/waymark', '/w', 'npx --no waymark'],
  ])('%s', (_, env, file, cwd, expected) => {
    expect(ownCall(env, file, cwd)).toBe(expected);
  });
});
