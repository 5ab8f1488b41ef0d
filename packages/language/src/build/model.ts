import type { Finding, JourneyModel, Ref } from '@waymark/model';
import { MODEL_VERSION } from '@waymark/model';
import type { Reference } from 'langium';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration } from '../names/names.ts';
import { doubleNames, Resolver } from '../names/resolver.ts';
import type { Parsed } from '../parser/parse.ts';
import { toFinding } from '../parser/problem.ts';
import { hiddenInComments } from './comments.ts';
import { buildChannel, buildMetric, buildTouchpoint } from './contacts.ts';
import { createDocs } from './docs.ts';
import { encoding } from './encoding.ts';
import { Gatherer } from './gather.ts';
import { buildJourney, DEFAULT_STAGES } from './journeys.ts';
import { buildPersona, buildStakeholder, buildTeam } from './parties.ts';
import { buildService } from './services.ts';
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
  const gatherer = new Gatherer(resolver);
  for (const { uri, parsed, library } of files) gatherer.add(uri, parsed.root as ast.Document, library);
  const model = emptyModel();
  const moved = stageFinder(resolver, files);
  const findings: Finding[] = [];
  for (const { uri, text, parsed, library } of files) {
    findings.push(...encoding(uri, text));
    for (const problem of parsed.problems) findings.push(toFinding(uri, problem));
    const file: FileContext = {
      uri,
      library,
      docs: createDocs(text, parsed.comments),
      resolver,
      findings,
      idOf: (node) => gatherer.ids.get(node)!,
      movedTo: (stage) => moved(uri, stage),
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

/** Looks a stage up in the models that the project's journeys use, in the default one, and in all others. */
function stageFinder(resolver: Resolver, files: readonly ParsedFile[]): (uri: string, stage: Reference) => Ref {
  const names: string[] = [];
  for (const { parsed } of files) {
    for (const node of (parsed.root as ast.Document).declarations) {
      if (node.$type !== 'Journey') continue;
      const named = node.facts.find((fact) => fact.$type === 'Model')?.model?.$refText;
      names.push(named ?? DEFAULT_STAGES);
    }
  }
  const models = new Map<string, Declaration>();
  const consider = (name: string) => {
    const found = resolver.names.find(name, ['stages']);
    if (found) models.set(found.id, found);
  };
  for (const name of [...names, DEFAULT_STAGES]) consider(name);
  const preferred = [...models.values()][0] ?? null;
  for (const { name } of resolver.names.all()) consider(name);
  return (uri, stage) => {
    const owner = [...models.values()].find(({ id }) => resolver.inner(id).get(stage.$refText));
    return resolver.resolveWithin(uri, stage, 'stage', owner ?? preferred);
  };
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
