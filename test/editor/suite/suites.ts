/** All that the suite holds, in order. */
import { extensionSuite } from './extension.ts';
import { languageSuite } from './language.ts';
import { projectSuite } from './project.ts';

export const suites: readonly (() => void)[] = [extensionSuite, languageSuite, projectSuite];
