import type { Finding, JourneyModel } from '@waymark/model';
import { MODEL_VERSION } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import { doubleNames, Resolver } from '../names/resolver.ts';
import type { Parsed } from '../parser/parse.ts';
import { hiddenInComments } from './comments.ts';
import { buildChannel, buildMetric, buildTouchpoint } from './contacts.ts';
import { declaredIn, idsOf, stageModelsIn } from './declare.ts';
import { createDocs } from './docs.ts';
import { writtenWrong } from './encoding.ts';
import { gather } from './gather.ts';
import { buildJourney } from './journeys.ts';
import { buildPersona, buildStakeholder, buildTeam } from './parties.ts';
import { buildService } from './services.ts';
import { ownerOfStage, stageOrderOf } from './stage-order.ts';
import { buildStageModel } from './stages.ts';
import { suppressionsOf } from './suppressions.ts';
import type { FileContext, ReadData } from './writer.ts';

/** One text of a project, read. */
export interface ParsedFile {
  uri: string;
  text: string;
  parsed: Parsed;
  library: boolean;
}

export interface BuiltModel {
  model: JourneyModel;
  /** What is wrong with the texts: how they are written, what names refer to, what data says. In order of the files. */
  issues: Finding[];
}

/** From syntax trees, whole or in part, to the model. Never throws. */
export function buildModel(files: readonly ParsedFile[], readData?: ReadData): BuiltModel {
  const resolver = new Resolver();
  const read = files.map(({ uri, parsed, library }) => {
    const document = parsed.root as ast.Document;
    return { declared: declaredIn(uri, document, library), stageModels: stageModelsIn(document) };
  });
  gather(
    read.flatMap(({ declared }) => declared),
    resolver,
  );
  const order = stageOrderOf(read, (name) => resolver.names.find(name, ['stages']));
  const model = emptyModel();
  const findings: Finding[] = [];
  for (const [i, { uri, text, parsed, library }] of files.entries()) {
    const ids = idsOf(read[i]!.declared);
    findings.push(...writtenWrong(uri, text, parsed.problems));
    const file: FileContext = {
      uri,
      library,
      docs: createDocs(text, parsed.comments),
      resolver,
      findings,
      idOf: (node) => ids.get(node)!,
      movedTo(stage) {
        const owner = ownerOfStage(order, stage, (id, name) => resolver.inner(id).get(name) !== undefined);
        return resolver.resolveWithin(uri, stage, 'stage', owner);
      },
      readData,
    };
    for (const node of (parsed.root as ast.Document).declarations) add(model, file, node);
    if (library) continue;
    findings.push(...hiddenInComments(uri, parsed.comments, file.docs));
    suppressionsOf(uri, parsed.tokens, parsed.comments, model.suppressions);
  }
  const doubles = [resolver.names, ...resolver.within.values()].flatMap(doubleNames);
  return { model, issues: inOrder(findings.concat(resolver.findings, doubles), files) };
}

/** A model that says nothing. */
export function emptyModel(): JourneyModel {
  return {
    version: MODEL_VERSION,
    services: [],
    stakeholders: [],
    teams: [],
    personas: [],
    channels: [],
    touchpoints: [],
    metrics: [],
    stageModels: [],
    journeys: [],
    suppressions: [],
  };
}

/** Adds one declaration to a model. */
export function add(model: JourneyModel, file: FileContext, node: ast.Declaration): void {
  // A name that is still to be typed is no party, service or place yet; a journey without one can be drawn.
  if (node.name === undefined && node.$type !== 'Journey') return;
  switch (node.$type) {
    case 'Service':
      model.services.push(buildService(file, node));
      return;
    case 'Stakeholder':
      model.stakeholders.push(buildStakeholder(file, node));
      return;
    case 'Team':
      model.teams.push(buildTeam(file, node));
      return;
    case 'Persona':
      model.personas.push(buildPersona(file, node));
      return;
    case 'Channel':
      model.channels.push(buildChannel(file, node));
      return;
    case 'Touchpoint':
      model.touchpoints.push(buildTouchpoint(file, node));
      return;
    case 'Metric':
      model.metrics.push(buildMetric(file, node));
      return;
    case 'StageModel':
      model.stageModels.push(buildStageModel(file, node));
      return;
    case 'Journey':
      model.journeys.push(buildJourney(file, node));
      return;
  }
}

function inOrder(findings: Finding[], files: readonly ParsedFile[]): Finding[] {
  const order = new Map(files.map(({ uri }, i) => [uri, i]));
  return findings.sort(
    (a, b) =>
      order.get(a.source.uri)! - order.get(b.source.uri)! ||
      a.source.start.line - b.source.start.line ||
      a.source.start.character - b.source.start.character,
  );
}
