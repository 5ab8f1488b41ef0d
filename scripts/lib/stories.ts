/** The stories under examples/ and the made-up ones, built and laid out: what the gallery and the snapshots show. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { layoutMap, layoutMatrix, type Scene } from '@waymark/diagram';
import { buildProject } from '@waymark/language';
import { type Finding, type JourneyModel, type Lang, parseConfig, runChecks } from '@waymark/model';
import { root } from './steps.ts';
import { type Stress, stressSource } from './stress.ts';

export interface Story {
  name: string;
  /** Absolute; absent for a made-up story. */
  folder?: string;
  lang: Lang;
  model: JourneyModel;
  findings: Finding[];
}

export interface Picture {
  /** Unique in its story: `Festival.map`, `stakeholders.matrix`. */
  name: string;
  scene: Scene;
}

export const examples = join(root, 'examples');

export function storyNames(): string[] {
  return readdirSync(examples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(examples, entry.name, 'waymark.json')))
    .map((entry) => entry.name)
    .sort();
}

export async function readStory(name: string): Promise<Story> {
  const folder = join(examples, name);
  const files = globSync('**/*.journey', { cwd: folder })
    .sort()
    .map((file) => ({
      uri: pathToFileURL(join(folder, file)).href,
      text: readFileSync(join(folder, file), 'utf8'),
    }));
  const readData = (uri: string, path: string) => {
    const file = join(dirname(fileURLToPath(uri)), path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const { model, issues } = await buildProject(files, { readData });
  const project = join(folder, 'waymark.json');
  const { config } = parseConfig(readFileSync(project, 'utf8'), pathToFileURL(project).href);
  const findings = runChecks(model, config, { root: pathToFileURL(folder).href, issues });
  return { name, folder, lang: config.lang ?? 'en', model, findings };
}

export async function makeStory(stress: Stress): Promise<Story> {
  const { model, issues } = await buildProject([{ uri: `file:///${stress.name}.journey`, text: stressSource(stress) }]);
  const lang: Lang = stress.script === 'chinese' ? 'zh-CN' : 'en';
  return { name: stress.name, lang, model, findings: issues };
}

/** A map for each journey and a matrix of the stakeholders. */
export function picturesOf({ model, lang }: Story): Picture[] {
  const maps = model.journeys.map((journey) => ({
    name: `${journey.name}.map`,
    scene: layoutMap(model, journey.id, { lang }),
  }));
  return [...maps, { name: 'stakeholders.matrix', scene: layoutMatrix(model, { lang }) }];
}

/** The matrix as it stands in each stage of the first journey's model. */
export function stageMatrices({ model, lang }: Story): Picture[] {
  const used = model.journeys[0]?.stageModel.target;
  const stages = model.stageModels.find((m) => m.id === used)?.stages ?? [];
  return stages.map((stage) => ({
    name: `stakeholders.matrix.${stage.name}`,
    scene: layoutMatrix(model, { lang, stage: stage.id }),
  }));
}
