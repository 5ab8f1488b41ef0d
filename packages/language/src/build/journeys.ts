import type { Journey, JourneyStage, Ref } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration } from '../names/names.ts';
import { buildStep } from './steps.ts';
import type { FileContext } from './writer.ts';
import { compact, declared, Writer } from './writer.ts';

/** The stage model of a journey that names none. */
export const DEFAULT_STAGES = 'ITIL';

/** The name of the stage model that a journey uses, whether there is one of that name or not. */
export function modelNameOf(journey: Pick<ast.Journey, 'facts'>): string {
  return journey.facts.find((fact) => fact.$type === 'Model')?.model?.$refText ?? DEFAULT_STAGES;
}

export function buildJourney(file: FileContext, node: ast.Journey): Journey {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  const result: Journey = {
    ...base,
    personas: [],
    stageModel: stageModelOf(writer, node) ?? defaultModel(file, base),
    stages: [],
    steps: [],
  };
  for (const fact of node.facts) addFact(writer, result, fact);
  const model = file.resolver.declarationOf(result.stageModel, 'stages');
  const self: Declaration = {
    kind: 'journey',
    name: base.name,
    id: base.id,
    node,
    source: base.nameSource,
    library: false,
  };
  for (const fact of node.facts) {
    if (fact.$type === 'StageBlock') addStage(writer, result, fact, model, self);
  }
  return compact(result);
}

/** The first one named; the names of others are looked up, too, so that none is wrong in silence. */
function stageModelOf(writer: Writer, node: ast.Journey): Ref | undefined {
  let model: Ref | undefined;
  for (const fact of node.facts) {
    if (fact.$type === 'Model') model = writer.once(model, writer.ref(fact.model, ['stages']), 'stages');
  }
  return model;
}

function defaultModel(file: FileContext, { nameSource }: { nameSource: Ref['source'] }): Ref {
  return {
    name: DEFAULT_STAGES,
    target: file.resolver.names.find(DEFAULT_STAGES, ['stages'])?.id ?? null,
    source: nameSource,
  };
}

function addFact(writer: Writer, journey: Journey, fact: ast.JourneyFact): void {
  switch (fact.$type) {
    case 'Travellers':
      writer.addRefs(journey.personas, fact.personas, ['persona']);
      return;
    case 'Scope':
      journey.service = writer.once(journey.service, writer.ref(fact.service, ['service']), 'of');
      return;
    case 'Scenario': {
      const text = writer.text(fact.part, fact, fact.text);
      journey[fact.part] = writer.once(journey[fact.part], text, fact.part);
      return;
    }
    case 'Tense':
      if (writer.first('tense', fact, fact.tense)) journey.tense = fact.tense;
      return;
    case 'Ownership':
      journey.owner = writer.once(journey.owner, writer.ref(fact.owner, ['stakeholder', 'team']), 'owner');
      return;
  }
}

function addStage(
  writer: Writer,
  journey: Journey,
  node: ast.StageBlock,
  model: Declaration | null,
  self: Declaration,
): void {
  const { file } = writer;
  const stage = node.stage
    ? file.resolver.resolveWithin(file.uri, node.stage, 'stage', model)
    : assumedStage(writer, journey, node, model);
  const place = stage.target ?? `stage:${journey.stageModel.name}.${stage.name}`;
  const before = journey.steps.length;
  const steps = node.steps.map((step, i) => buildStep(file, step, place, before + i, self));
  for (const step of steps) journey.steps.push(step);
  const result: JourneyStage = {
    ...writer.fact('stage', node),
    stage,
    title: node.title,
    steps: steps.map(({ id }) => id),
  };
  journey.stages.push(compact(result));
}

/** Where steps go that stand in no stage (which is an error): the stage before them, else the first of the model. */
function assumedStage(writer: Writer, journey: Journey, node: ast.StageBlock, model: Declaration | null): Ref {
  const source = writer.source(node, 'stage');
  const before = journey.stages.at(-1)?.stage;
  if (before) return { ...before, source };
  const [first] = model ? writer.file.resolver.inner(model.id).all() : [];
  return { name: first?.name ?? '?', target: first?.id ?? null, source };
}
