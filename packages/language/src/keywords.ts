import { PROGRAM } from './generated/program.ts';

/** Every keyword of the language, as it is spelt. All of them can be names, too. */
export const KEYWORDS: readonly string[] = PROGRAM.kinds.filter((name) => /^[a-z]/.test(name));
