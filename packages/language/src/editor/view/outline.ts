import type { Declared, Id } from '@waymark/model';
import { stageTitle } from '@waymark/model';
import type { AstNode } from 'langium';
import { kindTerm } from '../../names/kinds.ts';
import type { InnerKind, Kind } from '../../names/names.ts';
import type { Unit } from '../../workspace/index.ts';
import { homeOf, nameToken, nodeAt, offsetAt, rangeOfToken } from '../base/index.ts';
import { titleIn } from '../describe/library.ts';
import type { Context, Location, Range } from '../types.ts';

/** A declaration, or a stage of a journey, with what lies within. */
export interface OutlineItem {
  name: string;
  detail: string;
  kind: Kind | InnerKind;
  range: Range;
  /** Where its name stands. */
  selection: Range;
  children: OutlineItem[];
}

/** What a file declares, in order of writing: journeys with their stages and steps, services with their offerings. */
export function outlineOf(context: Context, uri: string): OutlineItem[] {
  const unit = context.workspace.unit(uri);
  if (!unit) return [];
  return unit.declared.flatMap(({ id, kind, inner }) => {
    const children =
      kind === 'journey' ? stagesOf(context, unit, id) : inner.flatMap((one) => item(context, one.id, one.kind, []));
    return item(context, id, kind, children);
  });
}

function item(context: Context, id: Id, kind: Kind | InnerKind, children: OutlineItem[]): OutlineItem[] {
  const home = homeOf(context.workspace, id);
  const element = context.workspace.find.get(id);
  return home && element ? [itemOf(context, element, home.node, kind, children)] : [];
}

function itemOf(
  context: Context,
  element: Declared,
  node: AstNode,
  kind: Kind | InnerKind,
  children: OutlineItem[],
): OutlineItem {
  const { range } = node.$cstNode!;
  const name = nameToken(node);
  return {
    name: element.name || `(${kindTerm(kind)[context.lang]})`,
    detail: titleIn(context, element) ?? '',
    kind,
    range,
    selection: name ? rangeOfToken(name) : { start: range.start, end: range.start },
    children,
  };
}

function stagesOf(context: Context, unit: Unit, id: Id): OutlineItem[] {
  const journey = context.workspace.find.journey(id);
  const model = context.workspace.model();
  return (journey?.stages ?? []).flatMap((stage) => {
    const node = nodeAt(unit, offsetAt(unit, stage.source.start));
    if (!node) return [];
    const steps = stage.steps.flatMap((step) => item(context, step, 'step', []));
    const { start, end } = stage.stage.source;
    const declared = context.workspace.find.stage(stage.stage.target);
    const detail = stage.title ?? (declared && titleIn(context, declared)) ?? stageTitle(model, stage);
    return [
      {
        name: stage.stage.name,
        detail,
        kind: 'stage',
        range: node.$cstNode!.range,
        selection: { start, end },
        children: steps,
      },
    ];
  });
}

export interface FoundSymbol {
  name: string;
  kind: Kind | InnerKind;
  /** What it lies in. */
  container: string;
  location: Location;
}

/** How many declarations a search gives at most. */
const MOST = 400;

/** Declarations of the project whose name or title has all letters of a query in order. */
export function symbolsMatching({ workspace }: Context, query: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const unit of workspace.inOrder()) {
    if (unit.library) continue;
    for (const owner of unit.declared) {
      for (const one of [owner, ...owner.inner]) {
        if (found.length >= MOST) return found;
        const title = workspace.find.get(one.id)?.title;
        if (one.name === '' || !(matches(one.name, query) || (title && matches(title, query)))) continue;
        const { uri, start, end } = one.source;
        const container = one === owner ? '' : owner.name;
        found.push({ name: one.name, kind: one.kind, container, location: { uri, range: { start, end } } });
      }
    }
  }
  return found;
}

function matches(text: string, query: string): boolean {
  let at = 0;
  const lower = text.toLowerCase();
  for (const letter of query.toLowerCase()) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
