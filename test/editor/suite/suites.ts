/** All that the suite holds, in order. */
import { extensionSuite } from './extension.ts';

export const suites: readonly (() => void)[] = [extensionSuite];
