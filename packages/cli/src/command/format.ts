import { laidOut } from '@waymark/language';
import { say } from '@waymark/model';
import { EXIT } from '../exit.ts';
import { langOf, logComplaints, open, readInput } from '../project/open.ts';
import type { SourceFile } from '../project/types.ts';
import { files } from '../words/count.ts';
import { writingAloud } from './save.ts';
import type { Call, Command, World } from './spec.ts';

/** `waymark format`: in place; with `--check` only says which files would change; standard input goes to standard output. */
export const format: Command = async (call) => {
  const input = await readInput(call);
  const { projects, complaints } = await open(call, input);
  const lang = langOf(call.world, projects);
  const world = { ...call.world, lang };
  logComplaints(complaints, lang, world);
  const all = projects.flatMap((project) => project.files.filter(({ uri }) => project.selected.has(uri)));
  const tried = all.map((file) => ({ file, text: laidOut(file.text) }));
  const sorted: Sorted = {
    all,
    changed: tried.filter((one): one is Change => one.text !== undefined && one.text !== one.file.text),
    broken: tried.filter(({ text }) => text === undefined).map(({ file }) => file),
  };
  if (sorted.broken.length > 0) (await import('./left-alone.ts')).tellLeftAlone(sorted.broken, world);
  const code = await finish(call, sorted, world, input.stdin?.name);
  return complaints.length > 0 ? EXIT.complaint : code;
};

/** The files asked for: those that would change, and those whose text is too broken to lay out. */
interface Sorted {
  all: readonly SourceFile[];
  changed: readonly Change[];
  broken: readonly SourceFile[];
}

interface Change {
  file: SourceFile;
  text: string;
}

async function finish(call: Call, sorted: Sorted, world: World, stdin: string | undefined): Promise<number> {
  const { all, changed, broken } = sorted;
  if (call.flag('check')) {
    for (const { file } of changed) world.out(`${file.shown}\n`);
    if (changed.length > 0 || broken.length === 0)
      world.log(`waymark: ${verdict(changed.length, all.length)[world.lang]}\n`);
    return changed.length + broken.length > 0 ? EXIT.findings : EXIT.clean;
  }
  await writingAloud(world, {}, (outbox) => {
    for (const { file, text } of changed) if (file.path !== stdin) outbox.add(file.path, text);
  });
  const fromStdin = all.find(({ path }) => path === stdin);
  if (fromStdin) world.out(changed.find(({ file }) => file === fromStdin)?.text ?? fromStdin.text);
  return broken.length > 0 ? EXIT.findings : EXIT.clean;
}

function verdict(changed: number, all: number) {
  const some = files(changed);
  const of = files(all);
  if (changed === 0) return say(`${of.en}, all formatted.`, `${of['zh-CN']}，格式均正确。`);
  return say(
    `${some.en} of ${all} would change; "waymark format" writes them.`,
    `${of['zh-CN']}中有 ${some['zh-CN']}需要调整格式；运行 “waymark format” 即可写入。`,
  );
}
