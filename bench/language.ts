/** How building, linking and checking grow with the size of a journey. */
import { buildProject } from '@waymark/language';
import { runChecks } from '@waymark/model';
import { stressSource } from '../scripts/lib/stress.ts';
import { collectGarbage } from './lib/garbage.ts';
import { hold, type Row, time } from './lib/rounds.ts';

function source(steps: number): string {
  return stressSource({ name: 'bench', steps, script: 'latin' });
}

async function buildAndCheck(text: string): Promise<void> {
  const { model } = await buildProject([{ uri: 'file:///bench.journey', text }]);
  if (model.journeys[0]!.steps.length < 1000) throw new Error('the journey for the benchmark was not built');
  runChecks(model);
}

/** Journeys of a thousand steps that are built in one go: as much work as the one of ten thousand. */
const SMALL_ONES = 10;

/** Milliseconds for each of so many times, from a clean heap: neither is to clear away what the other left. */
async function timeOf(text: string, times: number): Promise<number> {
  collectGarbage();
  const all = await time(async () => {
    for (let i = 0; i < times; i++) await buildAndCheck(text);
  });
  return all / times;
}

export async function languageRows(): Promise<Row[]> {
  const [small, large] = [source(1000), source(10_000)];
  return [
    await hold({
      name: 'build, link and check 10,000 steps, against 1,000',
      limit: 12,
      rounds: 7,
      warmups: { ours: 1, peer: 1 },
      ours: () => timeOf(large, 1),
      peer: () => timeOf(small, SMALL_ONES),
    }),
  ];
}
