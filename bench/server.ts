/** The language server in an editor's hands, against LikeC4's and against a plain Langium server, over stdio. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/steps.ts';
import { Editor, type ServerCommand } from './lib/editor.ts';
import { type Contest, hold, median, type Row, time } from './lib/rounds.ts';
import { journeys, likec4, type Place, type Project } from './lib/workspaces.ts';

const SMALL = 10;
const LARGE = 1000;

/** It takes LikeC4 ten seconds and more to follow such an edit: its code is warm from the rounds before. */
const FOLLOWED = { ours: 2, peer: 0 };
/** So that both sides are compiled, as they are for whoever has typed a few words. */
const TYPED = { ours: 20, peer: 20 };

const OURS: ServerCommand = { args: [join(root, 'dist/server/node.js'), '--stdio'], language: 'journey' };
const PLAIN: ServerCommand = { args: [join(root, 'bench/langium-server.ts'), '--stdio'], language: 'journey' };
const LIKEC4 = join(root, 'bench/node_modules/likec4/bin/likec4.mjs');
const PEER: ServerCommand = { args: [LIKEC4, 'lsp', '--stdio', '--no-use-dot'], language: 'likec4' };

/** A server at work on a project, with its two documents open. */
interface Bench {
  editor: Editor;
  project: Project;
}

/** Whoever opens the `stack` stops the server with it, whatever goes wrong. */
async function start(command: ServerCommand, project: Project, stack: AsyncDisposableStack): Promise<Bench> {
  const editor = stack.use(new Editor(command, project.folder));
  await editor.initialize(project.folder);
  const { leaf, shared } = project;
  await editor.open(leaf.path, leaf.text, false);
  await editor.open(shared.path, shared.text, false);
  await editor.quiet(leaf.path);
  return { editor, project };
}

/** Milliseconds from one character to the diagnostics of its file, there and back. */
async function typed({ editor, project }: Bench, place: Place, at: Place['reference']): Promise<number> {
  const there = await time(() => editor.type(place.path, at, 'x'));
  await editor.quiet(project.leaf.path);
  const back = await time(() => editor.type(place.path, at, undefined));
  await editor.quiet(project.leaf.path);
  return (there + back) / 2;
}

const leafEdit = (bench: Bench) => typed(bench, bench.project.leaf, bench.project.leaf.reference);
const sharedEdit = (bench: Bench) => typed(bench, bench.project.shared, bench.project.shared.reference);
const nameEdit = (bench: Bench) => typed(bench, bench.project.shared, bench.project.shared.name);

/** How long a hover and a completion take to be answered right behind an edit that all other files have to follow. */
async function askedBehindEdit({ editor, project: { shared, leaf } }: Bench): Promise<number> {
  await editor.type(shared.path, shared.name, 'x');
  const waited = await time(async () => {
    await editor.hover(leaf.path, leaf.reference);
    await editor.complete(leaf.path, leaf.reference);
  });
  await editor.quiet(leaf.path);
  await editor.type(shared.path, shared.name, undefined);
  await editor.quiet(leaf.path);
  return waited;
}

/** Milliseconds from the start of the process to the diagnostics of the document that is open. */
async function startUp(command: ServerCommand, { folder, leaf }: Project): Promise<{ took: number; memory: number }> {
  await using editor = new Editor(command, folder);
  const lines = leaf.text.split('\n');
  const { line, character } = leaf.reference;
  lines[line] = `${lines[line]!.slice(0, character)}x${lines[line]!.slice(character)}`;
  const took = await time(async () => {
    await editor.initialize(folder);
    await editor.open(leaf.path, lines.join('\n'), true);
  });
  await editor.quiet(leaf.path);
  return { took, memory: editor.memory ?? Number.NaN };
}

export async function serverRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const rows = await againstLangium(folder);
    if (!existsSync(LIKEC4)) {
      console.error('bench:   LikeC4 is not installed: the rows against it are left out');
      process.exitCode = 1;
      return rows;
    }
    return [...(await againstLikeC4(folder)), ...rows];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function againstLikeC4(folder: string): Promise<Row[]> {
  const [small, large] = [journeys(folder, SMALL), journeys(folder, LARGE)];
  const [peerSmall, peerLarge] = [likec4(folder, SMALL), likec4(folder, LARGE)];
  const starts = await startRows(large, peerLarge);
  await using stack = new AsyncDisposableStack();
  const ours = { small: await start(OURS, small, stack), large: await start(OURS, large, stack) };
  const peer = { small: await start(PEER, peerSmall, stack), large: await start(PEER, peerLarge, stack) };
  const versus = (
    name: string,
    limit: number,
    rounds: number,
    work: (bench: Bench) => Promise<number>,
    at: 'small' | 'large',
  ): Contest => ({
    name,
    limit,
    rounds,
    ours: () => work(ours[at]),
    peer: () => work(peer[at]),
  });
  const rows = [
    await hold({
      ...versus(`one character in a file of ${SMALL}, to its diagnostics, against LikeC4`, 1 / 3, 9, leafEdit, 'small'),
      warmups: TYPED,
    }),
    await hold({
      ...versus(
        `one character in a file of ${LARGE}, to its diagnostics, against LikeC4`,
        1 / 30,
        5,
        leafEdit,
        'large',
      ),
      warmups: TYPED,
    }),
    await hold({
      name: `one character in a file of ${LARGE}, to its diagnostics, against ${SMALL} files`,
      limit: 2,
      rounds: 15,
      ours: () => leafEdit(ours.large),
      peer: () => leafEdit(ours.small),
    }),
    await hold({
      ...versus(
        `one character in a file that ${LARGE} refer to, to its diagnostics, against LikeC4`,
        1 / 50,
        2,
        sharedEdit,
        'large',
      ),
      warmups: FOLLOWED,
    }),
    await hold({
      ...versus(
        `one character in a name that ${LARGE} files refer to, to the diagnostics of its file, against LikeC4`,
        1 / 50,
        2,
        nameEdit,
        'large',
      ),
      warmups: FOLLOWED,
    }),
    await hold({
      ...versus(
        `hover and completion while ${LARGE} files follow an edit, against LikeC4`,
        1 / 10,
        2,
        askedBehindEdit,
        'large',
      ),
      warmups: FOLLOWED,
    }),
  ];
  return [...starts, ...rows];
}

async function startRows(ours: Project, peer: Project): Promise<Row[]> {
  const memory = { ours: [] as number[], peer: [] as number[] };
  const started = async (command: ServerCommand, project: Project, kept: number[]) => {
    const { took, memory: held } = await startUp(command, project);
    kept.push(held);
    return took;
  };
  const row = await hold({
    name: `start with ${LARGE} files, to the first diagnostics, against LikeC4`,
    limit: 1 / 3,
    rounds: 2,
    warmups: { ours: 1, peer: 0 },
    ours: () => started(OURS, ours, memory.ours),
    peer: () => started(PEER, peer, memory.peer),
  });
  const [held, theirs] = [median(memory.ours), median(memory.peer)];
  if (Number.isNaN(held + theirs)) {
    console.error('bench:   this system does not say how much a process holds: the row of the memory is left out');
    process.exitCode = 1;
    return [row];
  }
  const [ratio, limit] = [held / theirs, 0.6];
  const name = `memory with ${LARGE} files, against LikeC4`;
  return [row, { name, ours: held, peer: theirs, ratio, limit, met: ratio <= limit, unit: 'MB' }];
}

async function againstLangium(folder: string): Promise<Row[]> {
  const project = journeys(folder, LARGE);
  await using stack = new AsyncDisposableStack();
  const ours = await start(OURS, project, stack);
  const plain = await start(PLAIN, project, stack);
  const row = await hold({
    name: `one character in a file of ${LARGE}, to its diagnostics, against a plain Langium server`,
    limit: 1,
    rounds: 7,
    ours: () => leafEdit(ours),
    peer: () => leafEdit(plain),
  });
  return [row];
}
