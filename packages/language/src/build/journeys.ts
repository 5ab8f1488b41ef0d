import type { Journey, JourneyStage, Ref } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration } from '../names/names.ts';
import { buildStep } from './steps.ts';
import type { FileContext } from './writer.ts';
import { compact, declared, Writer } from './writer.ts';

/** The stage model of a journey that names none. */
export const DEFAULT_STAGES = 'ITIL';

export function buildJourney(file: FileContext, node: ast.Journey): Journey {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  const stageModel = stageModelOf(file, node);
  const result: Journey = {
    ...base,
    personas: [],
    stageModel: stageModel ?? defaultModel(file, base),
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

function stageModelOf(file: FileContext, node: ast.Journey): Ref | undefined {
  const reference = node.facts.find((fact) => fact.$type === 'Model')?.model;
  return reference && file.resolver.resolve(file.uri, reference, ['stages']);
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
      journey.personas.push(...writer.refs(fact.personas, 'persona'));
      return;
    case 'Scope':
      journey.service = writer.once(journey.service, writer.ref(fact.service, 'service'), 'of');
      return;
    case 'Scenario': {
      const [text] = writer.text(fact.part, fact, fact.text);
      journey[fact.part] = writer.once(journey[fact.part], text, fact.part);
      return;
    }
    case 'Tense':
      journey.tense ??= fact.tense;
      return;
    case 'Ownership':
      journey.owner = writer.once(journey.owner, writer.ref(fact.owner, 'stakeholder', 'team'), 'owner');
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
  if (!node.stage) return;
  const { file } = writer;
  const stage = file.resolver.resolveWithin(file.uri, node.stage, 'stage', model);
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
