/** Draws every story into out/ in three themes, and a page that shows them all: out/index.html. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSvg, type Scene } from '@waymark/diagram';
import { galleryPage, type Shown } from './lib/gallery-page.ts';
import { root } from './lib/steps.ts';
import { makeStory, picturesOf, readStory, type Story, stageMatrices, storyNames } from './lib/stories.ts';
import { STRESSES } from './lib/stress.ts';

const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
const out = join(root, 'out');

function write(story: Story, name: string, scene: Scene): Shown {
  const files = THEMES.map((theme) => {
    const file = `${story.name}/${name}.${theme}.svg`;
    writeFileSync(join(out, file), renderSvg(scene, { theme }));
    return { theme, file };
  });
  return { title: scene.title, name, width: scene.width, height: scene.height, files };
}

async function draw(story: Story): Promise<{ story: Story; shown: Shown[] }> {
  mkdirSync(join(out, story.name), { recursive: true });
  const pictures = [...picturesOf(story), ...(story.folder ? stageMatrices(story) : [])];
  const shown = pictures.map(({ name, scene }) => write(story, name, scene));
  console.log(`  ${story.name}: ${shown.length} pictures`);
  return { story, shown };
}

rmSync(out, { recursive: true, force: true });
const sections = [];
for (const name of storyNames()) sections.push(await draw(await readStory(name)));
for (const stress of STRESSES) sections.push(await draw(await makeStory(stress)));
writeFileSync(join(out, 'index.html'), galleryPage(sections));
console.log(`  out/index.html shows ${sections.reduce((sum, { shown }) => sum + shown.length, 0)} pictures`);
