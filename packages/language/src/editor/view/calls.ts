import type { Id, Journey, Position, Step } from '@waymark/model';
import { titleOf } from '@waymark/model';
import { declarationsAround, homeOf, nameToken, offsetAt, rangeOfToken, symbolAt } from '../base/index.ts';
import type { Context, Range } from '../types.ts';

/** A journey, in the hierarchy of journeys that detail one another. */
export interface CallItem {
  id: Id;
  name: string;
  detail: string;
  uri: string;
  range: Range;
  selection: Range;
}

export interface Call {
  item: CallItem;
  /** The `detail` facts, in the file of the journey that has them. */
  from: Range[];
}

/** The journey that is named at a position, or that it lies in. */
export function callItemAt(context: Context, uri: string, position: Position): CallItem | undefined {
  const { workspace } = context;
  const unit = workspace.unit(uri);
  if (!unit) return undefined;
  const named = symbolAt(workspace, uri, position)?.id;
  const around = declarationsAround(unit, offsetAt(unit, position)).map(({ id }) => id);
  const id = [named ?? '', ...around].find((one) => one.startsWith('journey:'));
  return id === undefined ? undefined : itemOf(context, id);
}

function itemOf({ workspace }: Context, id: Id): CallItem | undefined {
  const home = homeOf(workspace, id);
  const journey = workspace.find.journey(id);
  const name = home && nameToken(home.node);
  if (!home || !journey || !name) return undefined;
  const range = home.node.$cstNode!.range;
  return { id, name: journey.name, detail: titleOf(journey), uri: home.unit.uri, range, selection: rangeOfToken(name) };
}

/** The journeys whose steps this one details. */
export function callersOf(context: Context, id: Id): Call[] {
  return context.workspace.model().journeys.flatMap((journey) =>
    call(
      context,
      detailsOf(journey).filter(({ detail }) => detail!.target === id),
      journey.id,
    ),
  );
}

/** The journeys that detail steps of this one. */
export function calleesOf(context: Context, id: Id): Call[] {
  const journey = context.workspace.find.journey(id);
  if (!journey) return [];
  const byTarget = Map.groupBy(detailsOf(journey), ({ detail }) => detail!.target);
  return [...byTarget].flatMap(([target, steps]) => (target === null ? [] : call(context, steps, target)));
}

function detailsOf({ steps }: Journey): Step[] {
  return steps.filter(({ detail }) => detail);
}

function call(context: Context, steps: readonly Step[], id: Id): Call[] {
  const item = steps.length > 0 ? itemOf(context, id) : undefined;
  return item
    ? [{ item, from: steps.map(({ detail }) => ({ start: detail!.source.start, end: detail!.source.end })) }]
    : [];
}
