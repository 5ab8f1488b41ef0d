/** All that the suite holds, in order. */
import { extensionSuite } from './extension.ts';
import { languageSuite } from './language.ts';

export const suites: readonly (() => void)[] = [extensionSuite, languageSuite];
