/** Unpacks the bundled Chromium once, before test files that run side by side all try to. */
import { executable } from './browser.ts';

export async function setup(): Promise<void> {
  await executable();
}
