import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, readStory, storyNames } from '../../scripts/lib/stories.ts';

/** The ids of checks that a README explains, in the section on what is left. */
function explained(name: string): string[] {
  const readme = readFileSync(join(examples, name, 'README.md'), 'utf8');
  const section = readme.slice(readme.lastIndexOf('\n## '));
  return [...new Set([...section.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map((match) => match[1]!))].sort();
}

for (const name of storyNames()) {
  test(`${name}: has no errors, and its README explains every finding that is left`, async () => {
    const { findings } = await readStory(name);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(explained(name));
  });

  test(`${name}: is told in eight steps or more`, async () => {
    const { model } = await readStory(name);
    expect(model.personas.length).toBeGreaterThan(0);
    expect(model.stakeholders.length).toBeGreaterThan(0);
    for (const journey of model.journeys) expect(journey.steps.length).toBeGreaterThanOrEqual(8);
  });
}
