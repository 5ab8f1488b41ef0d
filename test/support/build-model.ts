/** From a `ModelSpec` to a whole `JourneyModel`: ids as the language makes them, one source line for each thing. */
import type {
  Id,
  Journey,
  JourneyModel,
  Ref,
  SourceRange,
  StageModel,
  Step,
  TextFact,
} from '../../packages/model/src/index.ts';
import { MODEL_VERSION } from '../../packages/model/src/index.ts';
import type { JourneySpec, ModelSpec, NamedSpec, StepSpec } from './model-spec.ts';

const ITIL = ['explore', 'engage', 'offer', 'agree', 'onboard', 'cocreate', 'realize'];
const PARTY = ['persona', 'stakeholder', 'team'];

/** Names that no declaration of the right kind carries become references with a null target. */
export function buildModel(spec: ModelSpec): JourneyModel {
  let line = 0;
  const here = (uri = 'test.journey'): SourceRange => {
    line++;
    return { uri, start: { line, character: 0 }, end: { line, character: 20 } };
  };
  const known = new Map<string, Id>();
  const ref = (kinds: string[], name: string): Ref => {
    const kind = kinds.find((one) => known.has(`${one}:${name}`));
    return { name, target: kind ? known.get(`${kind}:${name}`)! : null, source: here() };
  };
  const maybeRef = (kinds: string[], name: string | undefined) => (name === undefined ? undefined : ref(kinds, name));
  const refs = (kinds: string[], names: string[] | undefined) => (names ?? []).map((name) => ref(kinds, name));
  const declare = (kind: string, { name, title, doc }: NamedSpec, within = '') => {
    const declared = { id: `${kind}:${within}${name}`, name, nameSource: here(), source: here() };
    return clean({ ...declared, title, doc });
  };
  const text = (id: Id, value: string): TextFact => ({ id, text: value, source: here() });
  const texts = (owner: Id, kind: string, values: string[] | undefined) =>
    (values ?? []).map((value, i) => text(`${owner}/${kind}.${i}`, value));
  const number = (id: Id, value: number | undefined) =>
    value === undefined ? undefined : { id, value, source: here() };

  const register = (kind: string, items: NamedSpec[] | undefined) => {
    for (const { name } of items ?? []) known.set(`${kind}:${name}`, `${kind}:${name}`);
  };
  const stageModels = [{ name: 'ITIL', title: 'ITIL customer journey', stages: ITIL }, ...(spec.stageModels ?? [])];
  register('stages', stageModels);
  for (const model of stageModels) {
    for (const stage of model.stages) known.set(`stage:${model.name}.${stage}`, `stage:${model.name}.${stage}`);
    for (const stage of model.stages)
      if (!known.has(`stage:${stage}`)) known.set(`stage:${stage}`, `stage:${model.name}.${stage}`);
  }
  register('service', spec.services);
  register('stakeholder', spec.stakeholders);
  register('team', spec.teams);
  register('persona', spec.personas);
  register('channel', spec.channels);
  register('touchpoint', spec.touchpoints);
  register('metric', spec.metrics);
  register('journey', spec.journeys);
  for (const journey of spec.journeys ?? []) {
    for (const step of (journey.stages ?? []).flatMap((stage) => stage.steps)) {
      known.set(`step:${journey.name}.${step.name}`, `step:${journey.name}.${step.name}`);
    }
  }

  const buildStep = (journey: JourneySpec, stage: Id, index: number, s: StepSpec): Step => {
    const base = declare('step', s, `${journey.name}.`);
    const at = (kind: string, i: number) => ({ id: `${base.id}/${kind}.${i}`, source: here() });
    const stepRef = (name: string): Ref => {
      const local = ref(['step'], `${journey.name}.${name}`);
      return { ...(local.target === null ? ref(['step'], name) : local), name };
    };
    const duration = (kind: string, seconds: number | undefined) =>
      seconds === undefined ? undefined : { ...at(kind, 0), seconds };
    return clean({
      ...base,
      stage,
      index,
      activities: (s.does ?? []).map((one, i) => ({
        ...at('does', i),
        text: one.text,
        actor: maybeRef(PARTY, one.by),
        at: maybeRef(['touchpoint'], one.at),
        visibility: one.visibility,
      })),
      feelings: (s.feels ?? []).map((one, i) => ({
        ...at('feels', i),
        persona: maybeRef(['persona'], one.persona),
        level: one.level,
        levelSource: here(),
        word: one.word,
        basis: one.basis ?? 'assumed',
        metric: maybeRef(['metric'], one.metric),
      })),
      thoughts: texts(base.id, 'thinks', s.thinks),
      questions: texts(base.id, 'asks', s.asks),
      expectations: texts(base.id, 'expects', s.expects),
      pains: texts(base.id, 'pain', s.pains),
      delights: texts(base.id, 'delight', s.delights),
      takes: duration('takes', s.takes),
      waits: duration('waits', s.waits),
      ledger: (s.ledger ?? []).map((one, i) => ({
        ...at(one.kind, i),
        kind: one.kind,
        party: ref(PARTY, one.party),
        amount: one.amount ?? 1,
        aspect: one.aspect,
        text: one.text ?? one.kind,
        realized: one.realized,
        cause: one.cause,
      })),
      offsets: (s.offsets ?? []).map(stepRef),
      moment: s.moment ? { ...at('moment', 0), text: typeof s.moment === 'string' ? s.moment : undefined } : undefined,
      measures: refs(['metric'], s.measures),
      transitions: (s.ways ?? []).map((one, i) => ({
        ...at('then', i),
        to: stepRef(one.to),
        chance: one.chance,
        when: one.when,
      })),
      ends: s.ends ?? false,
      improvements: (s.improve ?? []).map((one, i) => ({
        ...at('improve', i),
        text: one.text,
        benefit: number(`${base.id}/improve.${i}/benefit.0`, one.benefit),
        effort: number(`${base.id}/improve.${i}/effort.0`, one.effort),
        by: maybeRef(PARTY, one.by),
        status: one.status,
      })),
      detail: maybeRef(['journey'], s.detail),
    });
  };

  const buildJourney = (j: JourneySpec): Journey => {
    const base = declare('journey', j);
    const stageModel = j.stageModel ?? 'ITIL';
    const fact = (kind: string, value: string | undefined) =>
      value === undefined ? undefined : text(`${base.id}/${kind}.0`, value);
    const steps: Step[] = [];
    const stages = (j.stages ?? []).map((one, i) => {
      const stage = ref(['stage'], `${stageModel}.${one.stage}`);
      const own = one.steps.map((step) => {
        steps.push(buildStep(j, stage.target ?? `stage:${stageModel}.${one.stage}`, steps.length, step));
        return steps.at(-1)!.id;
      });
      return clean({
        id: `${base.id}/stage.${i}`,
        source: here(),
        stage: { ...stage, name: one.stage },
        title: one.title,
        steps: own,
      });
    });
    return clean({
      ...base,
      personas: refs(['persona'], j.personas),
      service: maybeRef(['service'], j.service),
      stageModel: ref(['stages'], stageModel),
      who: fact('who', j.who),
      why: fact('why', j.why),
      goal: fact('goal', j.goal),
      how: fact('how', j.how),
      tense: j.tense,
      owner: maybeRef(PARTY, j.owner),
      stages,
      steps,
    });
  };

  return {
    version: MODEL_VERSION,
    services: (spec.services ?? []).map((s) => ({
      ...declare('service', s),
      providers: refs(PARTY, s.providers),
      customers: refs(PARTY, s.customers),
      users: refs(PARTY, s.users),
      sponsors: refs(PARTY, s.sponsors),
      offerings: (s.offerings ?? []).map((o) => {
        const base = declare('offering', o, `${s.name}.`);
        return {
          ...base,
          goods: texts(base.id, 'goods', o.goods),
          access: texts(base.id, 'access', o.access),
          actions: texts(base.id, 'action', o.actions),
          utilities: [],
          warranties: [],
        };
      }),
    })),
    stakeholders: (spec.stakeholders ?? []).map((s) => {
      const base = declare('stakeholder', s);
      return clean({
        ...base,
        side: s.side,
        roles: s.roles ?? [],
        power: number(`${base.id}/power.0`, s.power),
        interest: number(`${base.id}/interest.0`, s.interest),
        moves: (s.moves ?? []).map((move, i) =>
          clean({
            id: `${base.id}/during.${i}`,
            source: here(),
            stage: ref(['stage'], move.stage),
            text: move.text,
            power: number(`${base.id}/during.${i}/power.0`, move.power),
            interest: number(`${base.id}/during.${i}/interest.0`, move.interest),
          }),
        ),
        wants: texts(base.id, 'wants', s.wants),
      });
    }),
    teams: (spec.teams ?? []).map((t) => clean({ ...declare('team', t), of: maybeRef(['stakeholder', 'team'], t.of) })),
    personas: (spec.personas ?? []).map((p) => {
      const base = declare('persona', p);
      return clean({
        ...base,
        of: maybeRef(['stakeholder', 'team'], p.of),
        machine: p.machine ?? false,
        facts: (p.facts ?? []).map((fact, i) => ({
          ...text(`${base.id}/${fact.facet}.${i}`, fact.text),
          facet: fact.facet,
        })),
      });
    }),
    channels: (spec.channels ?? []).map((c) => clean({ ...declare('channel', c), medium: c.medium })),
    touchpoints: (spec.touchpoints ?? []).map((t) =>
      clean({
        ...declare('touchpoint', t),
        via: maybeRef(['channel'], t.via),
        ownedBy: maybeRef(PARTY, t.ownedBy),
        interaction: t.interaction ?? false,
      }),
    ),
    metrics: (spec.metrics ?? []).map((m) => {
      const base = declare('metric', m);
      return clean({
        ...base,
        unit: m.unit,
        target: m.target && { id: `${base.id}/target.0`, source: here(), ...m.target },
        readings: (m.readings ?? []).map((r, i) => ({ id: `${base.id}/value.${i}`, source: here(), ...r })),
        data: m.data === undefined ? undefined : text(`${base.id}/data.0`, m.data),
      });
    }),
    stageModels: stageModels.map(
      (s): StageModel => ({
        ...declare('stages', s),
        library: s.name === 'ITIL',
        stages: s.stages.map((name) => declare('stage', { name }, `${s.name}.`)),
      }),
    ),
    journeys: (spec.journeys ?? []).map(buildJourney),
    suppressions: [],
  };
}

/** Without the keys whose value is undefined, deeply, as JSON has it. */
function clean<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, clean(one)])) as T;
}
