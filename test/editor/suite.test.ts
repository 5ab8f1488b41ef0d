/** The suite that runs inside the extension host, of code-server or of the desktop's editor. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './support/install.ts';
import { runSuite } from './support/suite.ts';

it('passes in the real extension host', async () => {
  expect((await runSuite(join(root, 'examples/campus-cars'))).passed).toBeGreaterThan(0);
});
