/** Models as people would write them and as nobody should, for the properties that must always hold. */
import fc from 'fast-check';
import type { JourneyModel } from '../../packages/model/src/index.ts';
import { buildModel } from './build-model.ts';
import type { JourneySpec, ModelSpec, StepSpec } from './model-spec.ts';

export interface ArbitraryOptions {
  /** Steps of a journey at most; 40 where nothing is said. */
  maxSteps?: number;
  /** Journeys at least and at most; 1 and 2. */
  minJourneys?: number;
  maxJourneys?: number;
  /** Stakeholders at most; 6. Many share one spot. */
  maxStakeholders?: number;
  /** Personas at most, of the model, of a journey, and with a feeling at a step; 3. */
  maxPersonas?: number;
  /** Only numbers within their ranges, no names that refer to nothing. */
  valid?: boolean;
}

/** Texts in several scripts, long, short, empty, with words that cannot be broken and letters of several code units. */
const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Books a van', 'unsure', 'The deposit shows up only at the end', 'Why?') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '取车',
      '在校园里租一辆面包车，周末去音乐节',
      '押金到最后一步才显示，价格不是一开始看到的那个。',
      'يحجز سيارة لعطلة نهاية الأسبوع',
      'הזמנת רכב',
      '👩‍👩‍👧‍👦 friends 🎉🎉🎉',
      'é̂ combining',
      'Kraftfahrzeughaftpflichtversicherungsbestätigungsanforderung',
      'two\nlines, and\ta tab',
      '<b>"A & B"</b>',
      '',
      ' ',
    ),
  },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 40, mode: 'words' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

const title = fc.option(arbitraryText, { nil: undefined });
const texts = fc.array(arbitraryText, { maxLength: 2 });
const few = <T>(one: fc.Arbitrary<T>, maxLength = 2) => fc.array(one, { maxLength });

/** Any model; what shrinks does so towards few, short and plain things. */
export function arbitraryModel(options: ArbitraryOptions = {}): fc.Arbitrary<JourneyModel> {
  return arbitrarySpec(options).map(buildModel);
}

function arbitrarySpec(options: ArbitraryOptions = {}): fc.Arbitrary<ModelSpec> {
  const {
    maxSteps = 40,
    minJourneys = 1,
    maxJourneys = 2,
    maxStakeholders = 6,
    maxPersonas = 3,
    valid = false,
  } = options;
  const names = (prefix: string, max: number) =>
    fc.nat({ max }).map((n) => Array.from({ length: n }, (_, i) => `${prefix}${i}`));
  const amount = (min: number, max: number) =>
    valid ? fc.double({ min, max, noNaN: true }) : fc.double({ min: min - 5, max: max + 5, noNaN: true });
  return fc
    .record({
      stakeholders: names('S', maxStakeholders),
      teams: names('T', 2),
      personas: names('P', maxPersonas),
      channels: names('C', 3),
      touchpoints: names('K', 4),
      metrics: names('M', 2),
      services: names('V', 1),
      journeys: fc.array(fc.nat({ max: maxSteps }), { minLength: minJourneys, maxLength: maxJourneys, size: 'max' }),
    })
    .chain((plan) => {
      const pick = (...lists: string[][]) => {
        const all = valid ? lists.flat() : [...lists.flat(), 'Nobody'];
        return all.length ? fc.constantFrom(...all) : fc.constant(undefined);
      };
      const maybe = (...lists: string[][]) => fc.oneof(fc.constant(undefined), pick(...lists));
      const listed = (lists: string[][], max = 2) =>
        fc.uniqueArray(pick(...lists), { maxLength: max }).map((all) => all.filter((one) => one !== undefined));
      const party = [plan.personas, plan.stakeholders, plan.teams];
      const power = fc.option(
        valid ? fc.constantFrom(0, 3, 5, 7, 10) : fc.oneof(fc.constantFrom(0, 3, 5, 7, 10), amount(0, 10)),
        { nil: undefined },
      );
      const stage = fc.constantFrom('explore', 'engage', 'offer', 'agree', 'onboard', 'cocreate', 'realize');

      const step = (journey: number, index: number, count: number): fc.Arbitrary<StepSpec> => {
        const steps = Array.from({ length: count }, (_, i) => `s${i}`);
        const near = steps.slice(Math.max(0, index - 4), index + 6);
        return fc
          .record({
            name: fc.constant(`s${index}`),
            title,
            does: few(
              fc.record({
                by: maybe(...party),
                text: arbitraryText,
                at: maybe(plan.touchpoints),
                visibility: fc.constantFrom(undefined, undefined, 'hidden' as const, 'visible' as const),
              }),
              3,
            ),
            feels: few(
              fc.record({
                persona: maybe(plan.personas),
                level: valid ? fc.constantFrom(-2, -1, -0.5, 0, 1, 1.5, 2) : amount(-2, 2),
                word: title,
                basis: fc.constantFrom('assumed' as const, 'researched' as const, 'measured' as const),
              }),
              maxPersonas,
            ),
            thinks: texts,
            asks: texts,
            expects: texts,
            pains: texts,
            delights: texts,
            takes: fc.option(fc.constantFrom(30, 300, 7200, 172800, 0), { nil: undefined }),
            waits: fc.option(fc.constantFrom(60, 1800, 86400, 1209600), { nil: undefined }),
            ledger: few(
              fc
                .record({
                  kind: fc.constantFrom('gain' as const, 'cost' as const, 'risk' as const),
                  party: pick(...party),
                  amount: valid ? fc.constantFrom(0, 1, 2.5, 9) : amount(0, 9),
                  text: arbitraryText,
                  share: fc.constantFrom(undefined, 0, 0.5, 1),
                  cause: fc.constantFrom('misaligned' as const, 'missed' as const, 'untracked' as const),
                })
                .map(({ share, cause, party: name, ...entry }) =>
                  entry.kind !== 'gain' || share === undefined
                    ? { ...entry, party: name ?? '' }
                    : { ...entry, party: name ?? '', realized: entry.amount * share, cause },
                ),
              valid && party.flat().length === 0 ? 0 : 4,
            ),
            offsets: listed([steps], 1),
            moment: fc.constantFrom(false, false, true),
            measures: listed([plan.metrics], 1),
            ways: fc.oneof(
              { weight: 3, arbitrary: fc.constant([]) },
              {
                weight: 1,
                arbitrary: fc.uniqueArray(pick(near), { maxLength: 3 }).chain((targets) =>
                  fc.tuple(
                    ...targets.map((to) =>
                      fc.record({
                        to: fc.constant(to ?? 'Nowhere'),
                        chance: fc.constantFrom(undefined, undefined, 5, 20, 33),
                        when: title,
                      }),
                    ),
                  ),
                ),
              },
            ),
            ends: fc.nat({ max: 9 }).map((n) => n === 9),
            improve: few(
              fc.record({
                text: arbitraryText,
                benefit: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
                effort: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
                by: maybe(plan.teams, plan.stakeholders),
                status: fc.constantFrom(undefined, 'idea' as const, 'planned' as const, 'done' as const),
              }),
              1,
            ),
            detail: valid || journey > 0 ? fc.constant(undefined) : maybe(['J0', 'J1']),
          })
          .map((one) => one as StepSpec);
      };

      const journey = (count: number, j: number): fc.Arbitrary<JourneySpec> =>
        fc
          .record({
            title,
            personas: listed([plan.personas], maxPersonas),
            service: maybe(plan.services),
            who: title,
            why: title,
            goal: title,
            how: title,
            owner: maybe(plan.stakeholders),
            steps: fc.tuple(...Array.from({ length: count }, (_, i) => step(j, i, count))),
            cuts: fc.uniqueArray(fc.nat({ max: Math.max(0, count) }), { maxLength: 6 }),
          })
          .map(({ steps, cuts, ...rest }) => ({ name: `J${j}`, ...rest, stages: inStages(steps as StepSpec[], cuts) }));

      return fc.record({
        stakeholders: each(plan.stakeholders, (name) =>
          fc.record({
            name: fc.constant(name),
            title,
            side: fc.constantFrom('internal' as const, 'external' as const, undefined),
            roles: few(fc.constantFrom('customer', 'user', 'partner', 'regulator')),
            power,
            interest: power,
            moves: few(fc.record({ stage, text: title, power, interest: power })),
            wants: texts,
          }),
        ),
        teams: each(plan.teams, (name) => fc.record({ name: fc.constant(name), title, of: maybe(plan.stakeholders) })),
        personas: each(plan.personas, (name) =>
          fc.record({
            name: fc.constant(name),
            title,
            of: maybe(plan.stakeholders),
            machine: fc.constantFrom(false, false, true),
            facts: few(fc.record({ facet: fc.constantFrom('goal' as const, 'pain' as const), text: arbitraryText })),
          }),
        ),
        channels: each(plan.channels, (name) =>
          fc.record({
            name: fc.constant(name),
            title,
            medium: fc.constantFrom(undefined, 'app' as const, 'phone' as const),
          }),
        ),
        touchpoints: each(plan.touchpoints, (name) =>
          fc.record({
            name: fc.constant(name),
            title,
            via: maybe(plan.channels),
            ownedBy: maybe(plan.teams, plan.stakeholders),
            interaction: fc.boolean(),
          }),
        ),
        metrics: each(plan.metrics, (name) =>
          fc.record({
            name: fc.constant(name),
            title,
            unit: fc.constantFrom(undefined, '%', 'min'),
            target: fc.option(
              fc.record({
                comparison: fc.constantFrom('>=' as const, '<=' as const),
                value: fc.constantFrom(0, 90, 1e6),
              }),
              { nil: undefined },
            ),
            readings: few(fc.record({ value: fc.constantFrom(0, 74, 95.5, -3) })),
          }),
        ),
        services: each(plan.services, (name) =>
          fc.record({
            name: fc.constant(name),
            title,
            providers: listed([plan.stakeholders]),
            customers: listed([plan.stakeholders]),
            users: listed([plan.stakeholders]),
            sponsors: listed([plan.stakeholders]),
          }),
        ),
        journeys: fc.tuple(...plan.journeys.map(journey)),
      }) as fc.Arbitrary<ModelSpec>;
    });
}

function each<T>(names: string[], one: (name: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.tuple(...names.map(one)) as fc.Arbitrary<T[]>;
}

/** The steps of a journey, cut into consecutive stages. */
function inStages(steps: StepSpec[], cuts: number[]): NonNullable<JourneySpec['stages']> {
  const keys = ['explore', 'engage', 'offer', 'agree', 'onboard', 'cocreate', 'realize'];
  const at = [0, ...[...cuts].sort((a, b) => a - b), steps.length];
  return at
    .slice(1)
    .map((end, i) => ({ stage: keys[i % keys.length]!, steps: steps.slice(at[i]!, end) }))
    .filter((stage) => stage.steps.length > 0);
}
