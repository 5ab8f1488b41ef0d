import type { Row } from './rounds.ts';

/** What is measured, by the name that `npm run bench -- <name>` takes; loaded when it is wanted, for its peers' sake. */
export const SUITES = {
  language: (): Promise<Row[]> => import('../language.ts').then((suite) => suite.languageRows()),
  command: (): Promise<Row[]> => import('../command.ts').then((suite) => suite.commandRows()),
  browser: (): Promise<Row[]> => import('../browser.ts').then((suite) => suite.browserRows()),
  server: (): Promise<Row[]> => import('../server.ts').then((suite) => suite.serverRows()),
  preview: (): Promise<Row[]> => import('../preview.ts').then((suite) => suite.previewRows()),
} as const;

export type SuiteName = keyof typeof SUITES;

export const SUITE_NAMES = Object.keys(SUITES) as SuiteName[];
