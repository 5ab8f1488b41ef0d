/** What `render` and `export` say where the text has errors, so that their exit code is no riddle. */
import { say } from '@waymark/model';
import type { Built } from '../project/build.ts';
import { langOf } from '../project/open.ts';
import { printable } from '../terminal/cells.ts';
import { errors } from '../words/count.ts';
import type { Call } from './spec.ts';

/** Logs a line where there are errors; says whether there are. */
export function tellIncomplete(built: readonly Built[], { paths, world }: Call): boolean {
  const count = built.flatMap(({ issues }) => issues).filter(({ severity }) => severity === 'error').length;
  if (count === 0) return false;
  const run = printable(['waymark check', ...paths.map(quoted)].join(' '));
  const found = errors(count);
  const words = say(
    `the text has ${found.en}, so something may be missing: run ${run}`,
    `文本有 ${found['zh-CN']}，内容可能不完整：请运行 ${run}`,
  );
  const lang = langOf(
    world,
    built.map(({ project }) => project),
  );
  world.log(`waymark: ${words[lang]}\n`);
  return true;
}

function quoted(path: string): string {
  return /[\s"'*?[{]/.test(path) ? JSON.stringify(path) : path;
}
