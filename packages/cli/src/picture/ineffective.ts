/** Options of `render` that change nothing beside others: worth a note, since who writes one expects something of it. */
import { type Localized, say } from '@waymark/model';
import type { Call } from '../command/spec.ts';
import type { RenderOptions } from './options.ts';

type Effective = Pick<RenderOptions, 'format' | 'view'>;

/** A sentence for each option without an effect on any of the projects, whose options are given. */
export function ineffective({ text }: Pick<Call, 'text'>, projects: readonly Effective[]): Localized[] {
  const every = (only: Effective['view']) => projects.every(({ view }) => view === only);
  const isPng = projects.every(({ format }) => format === 'png');
  const notes: [string, boolean, Localized][] = [
    ['scale', !isPng, say('it is for --format png', '它只用于 --format png')],
    ['width', !isPng, say('it is for --format png', '它只用于 --format png')],
    ['scale', isPng && text('width') !== undefined, say('--width beats it', '--width 优先于它')],
    ['lanes', every('matrix'), say('a matrix has no lanes', '矩阵没有泳道')],
    ['stage', every('map'), say('it is for the matrix', '它只用于矩阵')],
  ];
  return notes
    .filter(([name, applies]) => applies && text(name) !== undefined)
    .map(([name, , why]) =>
      say(`--${name} has no effect here: ${why.en}.`, `--${name} 在这里不起作用：${why['zh-CN']}。`),
    );
}
