/** What the window looked like when a test failed: out/editor/failed. */
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { Workbench } from './workbench.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const workbench of Workbench.opened) {
    await workbench.screenshot(join('failed', fileOf(task.file.name), task.name.slice(0, 60).replace(/\W+/gu, '-')));
  }
});

function fileOf(path: string): string {
  return path.split('/').at(-1)!.replace('.test.ts', '');
}
