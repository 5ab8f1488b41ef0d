import { SUITE_NAMES, type SuiteName } from './suites.ts';

/** What each suite measures, and how many minutes that takes on a machine of two cores. */
const ABOUT: Readonly<Record<SuiteName, { minutes: number; says: string }>> = {
  language: { minutes: 1, says: 'how building, linking and checking grow with the size of a journey' },
  command: { minutes: 1, says: 'whole runs of the built command, against an empty Node' },
  browser: { minutes: 3, says: 'parsing and drawing, against Mermaid in Chromium' },
  server: { minutes: 20, says: 'the language server, against LikeC4 and a plain Langium server' },
  preview: { minutes: 2, says: 'from an edit to the changed picture, against Mermaid in Chromium' },
};

/** What `npm run bench -- --help` prints. */
export function usage(): string {
  const rows = SUITE_NAMES.map((name) => {
    const { minutes, says } = ABOUT[name];
    return `  ${name.padEnd(9)} ${says} (about ${minutes} min)`;
  });
  return `Usage: npm run bench [-- SUITE… --json]

Measures how fast Waymark is, compared with something else in the same run. All suites where none is named:
${rows.join('\n')}

  --json    rows as JSON instead of a table
  --help    this text

What is measured is built first, and what it is compared with is installed into bench/node_modules the first time.
Ends with 0, with 1 where a suite could not be measured, with 2 for wrong usage or where nothing could be built.`;
}
