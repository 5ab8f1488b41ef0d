import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../../test/support/build-model.ts';
import type { ModelSpec, StepSpec } from '../../../../test/support/model-spec.ts';
import {
  consumerSide,
  contactsOf,
  engagementOf,
  experienceCurve,
  journeyParties,
  journeyTime,
  lookup,
  placeActivity,
  quadrantOf,
  refTitle,
  stageTitle,
  stakeholderPositions,
  titleOf,
  valueLedger,
} from '../../src/index.ts';

const world: ModelSpec = {
  stakeholders: [{ name: 'Axle' }, { name: 'Uni' }, { name: 'Students' }, { name: 'Police' }, { name: 'Firm' }],
  teams: [
    { name: 'Fleet', of: 'Axle' },
    { name: 'Dean', of: 'Uni' },
    { name: 'Shop', of: 'Firm' },
  ],
  personas: [
    { name: 'Katrina', title: 'Katrina, student', of: 'Students' },
    { name: 'Friend', of: 'Students' },
    { name: 'Clerk', of: 'Firm' },
  ],
  channels: [{ name: 'App' }, { name: 'Road' }],
  touchpoints: [
    { name: 'Booking', via: 'App', ownedBy: 'Fleet', interaction: true },
    { name: 'Van', via: 'Road' },
    { name: 'Loose' },
  ],
  services: [
    { name: 'Cars', providers: ['Axle', 'Firm'], customers: ['Uni'], users: ['Students'], sponsors: ['Firm'] },
  ],
};

function journey(steps: StepSpec[], extra: object = {}) {
  const one = { name: 'J', personas: ['Katrina'], service: 'Cars', stages: [{ stage: 'agree', steps }], ...extra };
  const model = buildModel({ ...world, journeys: [one] });
  return { model, journey: model.journeys[0]! };
}

describe('experienceCurve', () => {
  const curve = (steps: StepSpec[], persona: string | null = 'persona:Katrina') => {
    const { model, journey: one } = journey(steps);
    const { points, peak, trough, end } = experienceCurve(model, one, persona);
    const level = (point?: { level: number }) => point?.level;
    return { levels: points.map(level), ends: [level(peak), level(trough), level(end)], points };
  };
  const felt = (...levels: number[]) => levels.map((level, i) => ({ name: `s${i}`, feels: [{ level }] }));

  it('has the first of equals as peak and trough', () => {
    const { ends, points } = curve(felt(1, 2, -1, 2, -1));
    expect(ends).toEqual([2, -1, -1]);
    expect(points.filter(({ level }) => level === 2)[0]!.index).toBe(1);
  });

  it('has no peak where all are equal, and none of a single point', () => {
    expect(curve(felt(1, 1)).ends).toEqual([undefined, undefined, 1]);
    expect(curve(felt(1)).ends).toEqual([undefined, undefined, 1]);
    expect(curve([]).ends).toEqual([undefined, undefined, undefined]);
  });

  it('clamps, and skips steps without a feeling', () => {
    expect(curve([...felt(9), { name: 'x' }, { name: 'y', feels: [{ level: -9 }] }]).levels).toEqual([2, -2]);
  });

  it('sets detours aside', () => {
    const steps = [
      { name: 'a', feels: [{ level: 0 }], ways: [{ to: 'b' }, { to: 'c', chance: 10 }] },
      { name: 'b', feels: [{ level: 1 }], ends: true },
      { name: 'c', feels: [{ level: -2 }], ends: true },
    ];
    const { ends, points } = curve(steps);
    expect(ends).toEqual([1, 0, 1]);
    expect(points.map(({ aside }) => aside)).toEqual([false, false, true]);
  });

  it('takes feelings without a name for the first persona’s, the last one of a step, and unknown ones for nobody’s', () => {
    const steps = [
      {
        name: 'a',
        feels: [{ level: 1 }, { persona: 'Friend', level: 2 }, { level: -1 }, { persona: 'Who', level: 0 }],
      },
    ];
    expect(curve(steps).levels).toEqual([-1]);
    expect(curve(steps, 'persona:Friend').levels).toEqual([2]);
    expect(curve(steps, null).levels).toEqual([0]);
  });
});

describe('valueLedger', () => {
  const gain = (party: string, amount: number, realized?: number) => ({
    kind: 'gain' as const,
    party,
    amount,
    realized,
  });
  const cost = (party: string, amount: number) => ({ kind: 'cost' as const, party, amount });
  const risk = (party: string, amount: number) => ({ kind: 'risk' as const, party, amount });

  it('counts what came about, and what leaked', () => {
    const { model, journey: one } = journey([
      { name: 'a', ledger: [gain('Katrina', 3, 2), cost('Katrina', 2), risk('Axle', 1)] },
    ]);
    const [katrina, axle] = valueLedger(model, one);
    expect(katrina).toMatchObject({
      party: 'persona:Katrina',
      name: 'Katrina, student',
      gained: 2,
      given: 2,
      net: 0,
      leaked: 1,
    });
    expect(katrina!.cells[0]).toMatchObject({ gain: 2, expected: 3, cost: 2, risk: 0, net: 0, leaked: 1 });
    expect(axle).toMatchObject({ party: 'stakeholder:Axle', net: -1, given: 1 });
  });

  it('runs its total along the main path alone', () => {
    const { model, journey: one } = journey([
      { name: 'a', ledger: [gain('Katrina', 1)], ways: [{ to: 'c' }, { to: 'b', chance: 10 }] },
      { name: 'b', ledger: [cost('Katrina', 9)], ends: true },
      { name: 'c', ledger: [gain('Katrina', 2)] },
    ]);
    const [katrina] = valueLedger(model, one);
    expect(katrina!.cells.map(({ cumulative }) => cumulative)).toEqual([1, 1, 3]);
    expect(katrina!.net).toBe(3);
  });

  it('keeps names that refer to nothing apart, and counts nothing below zero', () => {
    const { model, journey: one } = journey([{ name: 'a', ledger: [gain('X', 1), gain('Y', 2, 5), cost('X', -4)] }]);
    expect(valueLedger(model, one).map(({ party, name, net, leaked }) => [party, name, net, leaked])).toEqual([
      [null, 'X', 1, 0],
      [null, 'Y', 2, 0],
    ]);
  });
});

describe('journeyTime', () => {
  it('sums along the main path, and lists all steps', () => {
    const { journey: one } = journey([
      { name: 'a', takes: 60, waits: 30, ways: [{ to: 'c' }, { to: 'b', chance: 1 }] },
      { name: 'b', takes: 1000, ends: true },
      { name: 'c', waits: -5 },
    ]);
    expect(journeyTime(one)).toMatchObject({ taken: 60, waited: 30, total: 90 });
    expect(journeyTime(one).perStep.map(({ taken }) => taken)).toEqual([60, 1000, 0]);
  });
});

describe('contactsOf', () => {
  it('lists touchpoints and channels in the order of first contact', () => {
    const at = (...names: string[]) => names.map((name) => ({ text: 'x', at: name }));
    const { model, journey: one } = journey([
      { name: 'a', does: at('Van', 'Loose', 'Van') },
      { name: 'b', does: at('Booking', 'Nowhere') },
      { name: 'c', does: at('Van') },
    ]);
    const contacts = contactsOf(model, one);
    expect(contacts.touchpoints).toEqual([
      { touchpoint: 'touchpoint:Van', channel: 'channel:Road', steps: ['step:J.a', 'step:J.c'] },
      { touchpoint: 'touchpoint:Loose', channel: null, steps: ['step:J.a'] },
      { touchpoint: 'touchpoint:Booking', channel: 'channel:App', steps: ['step:J.b'] },
    ]);
    expect(contacts.channels).toEqual(['channel:Road', 'channel:App']);
  });
});

describe('sides', () => {
  it('the consumer’s are the personas, whom they stand for, customers, users and sponsors, and their teams', () => {
    const { model, journey: one } = journey([]);
    expect([...consumerSide(model, one)].sort()).toEqual([
      'persona:Friend',
      'persona:Katrina',
      'stakeholder:Students',
      'stakeholder:Uni',
      'team:Dean',
    ]);
  });

  it('a provider is none of them, nor are its teams, even where its own people walk', () => {
    const { model, journey: one } = journey([], { personas: ['Clerk'] });
    const side = consumerSide(model, one);
    expect(side.has('persona:Clerk')).toBe(true);
    expect(side.has('stakeholder:Firm')).toBe(false);
    expect(side.has('team:Shop')).toBe(false);
  });

  it('parties come in the order of first appearance, personas first', () => {
    const { model, journey: one } = journey([
      { name: 'a', does: [{ by: 'Fleet', text: 'x' }, { text: 'y' }], ledger: [{ kind: 'gain', party: 'Uni' }] },
      {
        name: 'b',
        ledger: [
          { kind: 'cost', party: 'Fleet' },
          { kind: 'cost', party: 'Whoever' },
        ],
      },
    ]);
    expect(journeyParties(model, one)).toEqual([
      { id: 'persona:Katrina', name: 'Katrina, student', side: 'consumer', as: ['persona', 'actor'] },
      { id: 'team:Fleet', name: 'Fleet', side: 'provider', as: ['actor', 'party'] },
      { id: 'stakeholder:Uni', name: 'Uni', side: 'consumer', as: ['party'] },
      { id: null, name: 'Whoever', side: 'provider', as: ['party'] },
    ]);
  });
});

describe('placeActivity', () => {
  it.each([
    [{ text: 'x' }, 'own'],
    [{ text: 'x', at: 'Van' }, 'contact'],
    [{ text: 'x', visibility: 'visible' as const }, 'contact'],
    [{ text: 'x', at: 'Van', visibility: 'hidden' as const }, 'own'],
    [{ by: 'Friend', text: 'x', at: 'Van' }, 'contact'],
    [{ by: 'Dean', text: 'x' }, 'own'],
    [{ by: 'Fleet', text: 'x' }, 'back'],
    [{ by: 'Fleet', text: 'x', at: 'Van' }, 'front'],
    [{ by: 'Police', text: 'x', visibility: 'visible' as const }, 'front'],
    [{ by: 'Axle', text: 'x', at: 'Booking', visibility: 'hidden' as const }, 'back'],
    [{ by: 'Nobody', text: 'x', at: 'Nowhere' }, 'front'],
  ])('%j: %s', (activity, zone) => {
    const { model, journey: one } = journey([{ name: 'a', does: [activity] }]);
    const step = one.steps[0]!;
    expect(placeActivity(model, one, step, step.activities[0]!).zone).toBe(zone);
  });

  it('is the consumer’s where nobody is named and the journey is nobody’s', () => {
    const { model, journey: one } = journey([{ name: 'a', does: [{ text: 'x' }] }], { personas: [] });
    const step = one.steps[0]!;
    expect(placeActivity(model, one, step, step.activities[0]!)).toMatchObject({
      zone: 'own',
      actor: null,
      actorName: '',
    });
  });
});

describe('engagementOf', () => {
  it('follows personas, teams and owners of touchpoints to their stakeholders', () => {
    const { model } = journey([
      { name: 'a', does: [{ text: 'x', at: 'Booking' }] },
      { name: 'b', ledger: [{ kind: 'gain', party: 'Dean' }] },
    ]);
    const steps = [...engagementOf(model)].map(([id, engagement]) => [
      id.replace('stakeholder:', ''),
      engagement.steps,
    ]);
    expect(Object.fromEntries(steps)).toEqual({
      Axle: ['step:J.a'],
      Students: ['step:J.a'],
      Uni: ['step:J.b'],
      Police: [],
      Firm: [],
    });
  });
});

describe('stakeholderPositions', () => {
  const positions = (spec: object) => {
    const model = buildModel({
      stakeholders: [{ name: 'S', ...spec }],
      stageModels: [{ name: 'Short', stages: ['before', 'realize'] }],
    });
    const list = (stages: number) =>
      stakeholderPositions(model, model.stageModels[stages]!, model.stakeholders[0]!).map(
        ({ stage, power, interest, moved }) => `${stage?.split('.')[1] ?? '-'} ${power}/${interest}${moved ? '!' : ''}`,
      );
    return { itil: list(0), short: list(1) };
  };

  it('carries a move forward until the next, in the order of the stages', () => {
    const { itil } = positions({
      power: 3,
      interest: 4,
      moves: [
        { stage: 'realize', interest: 8 },
        { stage: 'offer', power: 6 },
      ],
    });
    expect(itil).toEqual([
      '- 3/4',
      'explore 3/4',
      'engage 3/4',
      'offer 6/4!',
      'agree 6/4',
      'onboard 6/4',
      'cocreate 6/4',
      'realize 6/8!',
    ]);
  });

  it('serves every stage model that has a stage of that name', () => {
    const moves = [
      { stage: 'realize', interest: 8 },
      { stage: 'agree', power: 9 },
    ];
    expect(positions({ power: 3, interest: 4, moves }).short).toEqual(['- 3/4', 'before 3/4', 'realize 3/8!']);
  });

  it('begins where both are known, and is empty where they never are', () => {
    expect(positions({ power: 3, moves: [{ stage: 'realize', interest: 8 }] }).itil).toEqual(['realize 3/8']);
    expect(positions({ power: 3 }).itil).toEqual([]);
  });

  it('clamps', () => {
    expect(positions({ power: -3, interest: 40 }).short[0]).toBe('- 0/10');
  });
});

it('quadrants: the rule itself counts as high', () => {
  expect(quadrantOf(5, 5)).toBe('manage-closely');
  expect(quadrantOf(5, 4.9)).toBe('keep-satisfied');
  expect(quadrantOf(4.9, 5)).toBe('keep-informed');
  expect(quadrantOf(4.9, 4.9)).toBe('monitor');
});

describe('names', () => {
  it('fall back from title to name to what is written', () => {
    const { model, journey: one } = journey([{ name: 'a' }], {
      stages: [{ stage: 'agree', title: 'Deal', steps: [] }],
    });
    expect(titleOf(lookup(model).persona('persona:Katrina')!)).toBe('Katrina, student');
    expect(titleOf({ name: 'x', title: ' ' })).toBe('x');
    expect(refTitle(model, { name: 'Gone', target: null, source: one.source })).toBe('Gone');
    expect(stageTitle(model, one.stages[0]!)).toBe('Deal');
  });

  it('lookup knows each kind by its id, and the journey of a step', () => {
    const { model, journey: one } = journey([{ name: 'a' }]);
    const find = lookup(model);
    expect(find).toBe(lookup(model));
    expect(find.journeyOf('step:J.a')).toBe(one);
    expect(find.step('persona:Katrina')).toBeUndefined();
    expect(find.get('stage:ITIL.agree')).toBe(find.stage('stage:ITIL.agree'));
    expect(find.get(null)).toBeUndefined();
  });
});
