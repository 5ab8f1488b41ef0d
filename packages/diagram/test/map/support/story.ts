/** Small journeys to lay out, written in as few words as each behaviour needs. */
import { buildModel } from '../../../../../test/support/build-model.ts';
import type { ModelSpec, StepSpec } from '../../../../../test/support/model-spec.ts';
import { layoutMap, type MapOptions, type Scene } from '../../../src/index.ts';

const WORLD: ModelSpec = {
  stakeholders: [
    { name: 'Axle', side: 'external' },
    { name: 'University' },
    { name: 'Roadside', title: 'Roadside partner', roles: ['partner'] },
    { name: 'Doctor', side: 'external', roles: ['supplier', 'regulator'] },
    { name: 'Stranger' },
  ],
  teams: [
    { name: 'Fleet', of: 'Axle' },
    { name: 'Mechanics', of: 'Roadside' },
  ],
  personas: [
    { name: 'Katrina', title: 'Katrina, student', of: 'University' },
    { name: 'Tom', of: 'University' },
    ...['Ann', 'Bo', 'Cy', 'Di'].map((name) => ({ name })),
    { name: 'Robot', machine: true },
  ],
  services: [{ name: 'CarShare', providers: ['Axle'], customers: ['University'] }],
  channels: [{ name: 'App', medium: 'app' }],
  touchpoints: [
    { name: 'Booking', via: 'App', interaction: true },
    { name: 'Sticker', interaction: false },
  ],
  metrics: [
    { name: 'Satisfied', unit: '%', target: { comparison: '>=', value: 90 }, readings: [{ value: 74 }] },
    { name: 'Delay', unit: 'min', target: { comparison: '<=', value: 30 }, readings: [{ value: 12 }] },
    { name: 'Unread', unit: '%' },
  ],
};

/** A journey named J of steps in one or several stages. */
export interface Story {
  title?: string;
  personas?: string[];
  steps?: StepSpec[];
  stages?: { stage: string; title?: string; steps: StepSpec[] }[];
  who?: string;
  why?: string;
  goal?: string;
  how?: string;
}

/** `more` is declared beside what every story has. */
export function lay(story: Story, options: Partial<MapOptions> = {}, more: Pick<ModelSpec, 'personas'> = {}): Scene {
  const { steps, stages, ...rest } = story;
  const journey = {
    name: 'J',
    personas: ['Katrina'],
    service: 'CarShare',
    ...rest,
    stages: stages ?? (steps ? [{ stage: 'agree', steps }] : []),
  };
  return layoutMap(
    buildModel({ ...WORLD, personas: [...(WORLD.personas ?? []), ...(more.personas ?? [])], journeys: [journey] }),
    'journey:J',
    { lang: 'en', ...options },
  );
}

/** So many steps that say nothing more. */
export function plainSteps(count: number): StepSpec[] {
  return Array.from({ length: count }, (_, i) => ({ name: `s${i}`, title: `Step ${i}` }));
}
