/** From built projects to files. */
import { basename, join, resolve } from 'node:path';
import { renderSvg, type Scene } from '@waymark/diagram';
import { fileNamePart, nearest, say } from '@waymark/model';
import type { World } from '../command/spec.ts';
import { Complaint, unknownWord } from '../complaint.ts';
import type { Outbox } from '../files/outbox.ts';
import { UniqueNames } from '../files/unique-names.ts';
import type { Built } from '../project/build.ts';
import { langOf } from '../project/open.ts';
import { progressOn } from '../terminal/progress.ts';
import { type RenderCall, type RenderOptions, withDefaults } from './options.ts';
import { type Picture, picturesOf } from './pictures.ts';

/** A file to be: its path below the output folder, and how to make what is in it. */
interface Sheet {
  path: string;
  make: () => Promise<string | Uint8Array>;
}

/** Draws everything asked for into the outbox, or one picture to standard output. Throws a `Complaint`. */
export async function drawTo(
  outbox: Outbox,
  built: readonly Built[],
  options: RenderCall,
  world: World,
): Promise<void> {
  refuseUnknownJourneys(built, options);
  const folders = foldersOf(built);
  const sheets: Sheet[] = [];
  for (const [index, one] of built.entries()) sheets.push(...(await sheetsOf(one, folders[index]!, options, world)));
  if (sheets.length === 0) throw nothing(options);
  if (options.output === '-') return print(sheets, world);
  const progress = progressOn(world);
  for (const [index, sheet] of sheets.entries()) {
    progress.show(say('drawing', '绘制'), index + 1, sheets.length);
    outbox.add(resolve(world.cwd, options.output, sheet.path), await sheet.make());
    // Lets a Ctrl-C be heard between two pictures.
    await new Promise((done) => setImmediate(done));
  }
  progress.clear();
}

async function print(sheets: readonly Sheet[], world: World): Promise<void> {
  if (sheets.length > 1) throw tooManyForStdout(sheets.length);
  world.out(await sheets[0]!.make());
}

/** In the project's own language, unless one is asked for. */
async function sheetsOf(built: Built, folder: string, call: RenderCall, given: World): Promise<Sheet[]> {
  const world = { ...given, lang: langOf(given, [built.project]) };
  const options = withDefaults(call, built.project.config.render);
  const pictures = picturesOf(built, options, world.lang);
  if (pictures.length === 0) return [];
  if (options.format === 'html') {
    const { htmlPage } = await import('./html.ts');
    return [{ path: join(folder, 'index.html'), make: async () => htmlPage(built, pictures, options, world.lang) }];
  }
  return pictures.map((picture) => ({
    path: join(folder, `${picture.name}.${options.format}`),
    make: () => drawn(picture, options, world),
  }));
}

async function drawn(picture: Picture, options: RenderOptions, world: World): Promise<string | Uint8Array> {
  const scene = picture.scene();
  if (options.format === 'svg') return renderSvg(scene, { theme: options.theme });
  return raster(scene, picture, options, world);
}

async function raster(scene: Scene, picture: Picture, { size, theme }: RenderOptions, world: World) {
  const { fit, toPng } = await import('./png.ts');
  const { scale, reduced } = fit(scene, size);
  if (reduced) world.log(`waymark: ${tooLarge(picture.name, scale)[world.lang]}\n`);
  return toPng(scene, theme, scale);
}

function tooLarge(name: string, scale: number) {
  const percent = Math.floor(scale * 100);
  return say(
    `${name} is too large for a PNG of that size; drawn at ${percent} %. SVG has no such limit; --journey and --lanes make it smaller.`,
    `${name} 太大，无法绘制为该尺寸的 PNG，已按 ${percent}% 绘制。SVG 没有此限制；也可用 --journey 和 --lanes 缩小图的范围。`,
  );
}

/** Of several projects each has a folder; a single one writes into the output folder itself. */
function foldersOf(built: readonly Built[]): string[] {
  if (built.length === 1) return [''];
  const names = new UniqueNames();
  return built.map(({ project }) => names.claim(fileNamePart(basename(project.root))));
}

function refuseUnknownJourneys(built: readonly Built[], { journeys = [] }: RenderCall): void {
  const known = built.flatMap(({ model }) => model.journeys);
  const unknown = journeys.find((given) => !known.some(({ name, title }) => name === given || title === given));
  if (unknown === undefined) return;
  const names = known.map(({ name }) => name);
  throw unknownWord(
    say(`There is no journey ${unknown}.`, `没有旅程 ${unknown}。`),
    nearest(unknown, names),
    say(`The journeys are: ${names.join(', ')}.`, `可用的旅程：${names.join('、')}。`),
  );
}

function nothing({ view = 'all' }: RenderCall): Complaint {
  const what = {
    map: say('There is no journey to draw.', '没有可绘制的旅程。'),
    matrix: say('There is no stakeholder to draw.', '没有可绘制的利益相关者。'),
    all: say('There is neither a journey nor a stakeholder to draw.', '没有可绘制的旅程或利益相关者。'),
  }[view];
  return new Complaint(
    what,
    say(
      'Name the files that declare them; "waymark check" says what was understood.',
      '请指定声明它们的文件；可用 “waymark check” 查看解析结果。',
    ),
  );
}

function tooManyForStdout(count: number): Complaint {
  return new Complaint(
    say(`Standard output takes one picture, not ${count}.`, `标准输出只能写入一张图，而不是 ${count} 张。`),
    say(
      'Choose one with --view and --journey, or name a folder with -o.',
      '请用 --view 和 --journey 选定一张，或用 -o 指定文件夹。',
    ),
  );
}
