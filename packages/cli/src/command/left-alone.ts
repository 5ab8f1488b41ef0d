/** What `format` says of a text that it leaves alone. Apart, since saying where takes the whole parser. */
import { parse, toFinding } from '@waymark/language';
import { say } from '@waymark/model';
import type { SourceFile } from '../project/types.ts';
import { placeOf } from '../report/report.ts';
import { printable } from '../terminal/cells.ts';
import type { World } from './spec.ts';

/** Logs a line for each file: where its first error of syntax is, and which. */
export function tellLeftAlone(broken: readonly SourceFile[], world: Pick<World, 'log' | 'lang'>): void {
  for (const file of broken) {
    // Open quotes and comments come first: they are why, and braces are missing behind them only.
    const problem = parse(file.text).problems.find(({ severity = 'error' }) => severity === 'error');
    const first = problem && toFinding(file.uri, problem);
    const at = first && placeOf({ files: new Map([[file.uri, file]]) }, first.source);
    const place = at ? `${at.file}:${at.line}:${at.column}` : file.shown;
    const why = first?.message ?? say('', '');
    const words = say(
      `${place}: left alone, it has syntax errors. ${why.en}`,
      `${place}：存在语法错误，未做排版。${why['zh-CN']}`,
    );
    world.log(`waymark: ${printable(words[world.lang]).trimEnd()}\n`);
  }
}
