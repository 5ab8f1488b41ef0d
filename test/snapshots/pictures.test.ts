/**
 * Every example's pictures, byte for byte: examples/<story>/pictures/*.svg, which the READMEs show.
 * `npm run unit -- -u` writes them anew; look at them before you commit.
 */
import { join } from 'node:path';
import { renderSvg } from '@waymark/diagram';
import { describe, expect, it } from 'vitest';
import { examples, picturesOf, readStory, storyNames } from '../../scripts/lib/stories.ts';

describe.each(storyNames())('%s', (name) => {
  it('is drawn as its snapshots show it', async () => {
    const story = await readStory(name);
    expect(story.findings.filter((f) => f.severity === 'error')).toEqual([]);
    for (const picture of picturesOf(story)) {
      const file = join(examples, name, 'pictures', `${picture.name}.svg`);
      await expect(renderSvg(picture.scene, { theme: 'auto' })).toMatchFileSnapshot(file);
    }
  });
});
