import { EXIT } from '../exit.ts';
import { exportProject } from '../export/json.ts';
import { type Built, build } from '../project/build.ts';
import { langOf, logComplaints, open, readInput } from '../project/open.ts';
import { tellIncomplete } from './incomplete.ts';
import { giveOut } from './save.ts';
import type { Command } from './spec.ts';

/** `waymark export`: the model and what follows from it, for other programs. */
export const exportModel: Command = async (call) => {
  const { world } = call;
  const loaded = await open(call, await readInput(call));
  logComplaints(loaded.complaints, langOf(world, loaded.projects), world);
  if (loaded.projects.length === 0) return EXIT.complaint;
  const built: Built[] = [];
  for (const project of loaded.projects) built.push(await build(project));
  const exported = built.map(exportProject);
  const text = `${JSON.stringify(exported.length === 1 ? exported[0] : exported, null, 2)}\n`;
  await giveOut(call, text, loaded.projects);
  const incomplete = tellIncomplete(built, call);
  if (loaded.complaints.length > 0) return EXIT.complaint;
  return incomplete ? EXIT.findings : EXIT.clean;
};
