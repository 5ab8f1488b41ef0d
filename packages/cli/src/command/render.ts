import { EXIT } from '../exit.ts';
import { drawTo } from '../picture/draw.ts';
import { ineffective } from '../picture/ineffective.ts';
import { type RenderCall, renderOptions, withDefaults } from '../picture/options.ts';
import { type Built, build } from '../project/build.ts';
import { sourcesOf } from '../project/load.ts';
import { type Input, langOf, logComplaints, open, readInput } from '../project/open.ts';
import type { Loaded } from '../project/types.ts';
import { tellIncomplete } from './incomplete.ts';
import { writingAloud } from './save.ts';
import type { Call, Command } from './spec.ts';
import { type Round, watching } from './watch.ts';

export const render: Command = async (call) => {
  const options = await renderOptions(call);
  const input = await readInput(call);
  return watching(call, () => once(call, input, options));
};

async function once(call: Call, input: Input, options: RenderCall): Promise<Round> {
  const { world } = call;
  const loaded = await open(call, input);
  const lang = langOf(world, loaded.projects);
  logComplaints(loaded.complaints, lang, world);
  const built: Built[] = [];
  for (const project of loaded.projects) built.push(await build(project));
  if (built.length === 0) return { code: EXIT.complaint, loaded };
  const effective = loaded.projects.map(({ config }) => withDefaults(options, config.render));
  for (const note of ineffective(call, effective)) world.log(`waymark: ${note[lang]}\n`);
  await writingAloud(world, { sources: sourcesOf(loaded.projects) }, (outbox) =>
    drawTo(outbox, built, options, { ...world, lang }),
  );
  return { code: exitCode(loaded, tellIncomplete(built, call)), loaded };
}

/** A picture of a text with errors lacks what they are about: drawn, but not clean. */
function exitCode({ complaints }: Loaded, incomplete: boolean): number {
  if (complaints.length > 0) return EXIT.complaint;
  return incomplete ? EXIT.findings : EXIT.clean;
}
