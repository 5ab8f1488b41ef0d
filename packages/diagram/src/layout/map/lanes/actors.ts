/** Who acts in a journey, and in which rows of the map. */
import { type Id, type Placement, placeActivity, type Step, stakeholderOf, titleOf } from '@waymark/model';
import type { MapContext } from '../context.ts';
import { shortName } from '../context.ts';

export type RowKind = 'own' | 'contact' | 'front' | 'back' | 'partner';

export interface Row {
  key: string;
  kind: RowKind;
  actor: Id | null;
  name: string;
  sub: string;
  /** By column; what is seen of a row below the band comes last. */
  cells: Map<number, Placement[]>;
}

/** What a reader calls an actor in this picture. */
export function actorName(ctx: MapContext, id: Id | null, written: string): string {
  const persona = ctx.find.persona(id);
  if (persona) return shortName(persona);
  const declared = ctx.find.get(id);
  return (declared ? titleOf(declared) : written) || ctx.words.theConsumer;
}

/**
 * The rows in their order: what the consumers do on their own, and in contact; the front stage; back stage; partners.
 * Within each the service's providers come first, then in the order of first appearance. A partner is an organisation
 * on the provider's side that is neither a provider of the service nor part of one; it has one row, below the band,
 * unless all that it does is seen.
 */
export function rowsOf(ctx: MapContext): Row[] {
  const { seenOnly, providers } = survey(ctx);
  const rows = new Map<string, Row>();
  eachPlacement(ctx, (placement, column) => {
    const kind = kindOf(ctx, placement, providers, seenOnly);
    const key = `activities/${kind}/${placement.actor ?? `?${placement.actorName}`}`;
    let row = rows.get(key);
    if (!row) {
      const name = actorName(ctx, placement.actor, placement.actorName);
      row = { key, kind, actor: placement.actor, name, sub: subOf(ctx, kind, placement.actor), cells: new Map() };
      rows.set(key, row);
    }
    const here = row.cells.get(column);
    if (here) here.push(placement);
    else row.cells.set(column, [placement]);
  });
  const order: RowKind[] = ['own', 'contact', 'front', 'back', 'partner'];
  const first = (row: Row) => (isProvider(ctx, row.actor, providers) ? 0 : 1);
  const sorted = [...rows.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || first(a) - first(b),
  );
  for (const row of sorted) if (row.kind === 'partner') for (const here of row.cells.values()) here.sort(seenLast);
  return sorted;
}

/** Seen by the consumer, though it stands in a row below the band. */
export function isSeen(placement: Placement): boolean {
  return placement.zone === 'front';
}

function seenLast(a: Placement, b: Placement): number {
  return Number(isSeen(a)) - Number(isSeen(b));
}

function eachPlacement(ctx: MapContext, visit: (placement: Placement, column: number) => void): void {
  for (const { step, index } of ctx.columns.list) {
    for (const placement of placementsOf(ctx, step)) visit(placement, index);
  }
}

function placementsOf(ctx: MapContext, step: Step): Placement[] {
  return step.activities.map((activity) => placeActivity(ctx.model, ctx.journey, step, activity));
}

function survey(ctx: MapContext): { seenOnly: ReadonlySet<Id | null>; providers: ReadonlySet<Id> } {
  const providers = new Set<Id>();
  for (const ref of ctx.find.service(ctx.journey.service?.target)?.providers ?? []) {
    if (ref.target) providers.add(ref.target);
  }
  const seen = new Set<Id | null>();
  const unseen = new Set<Id | null>();
  eachPlacement(ctx, ({ actor, zone }) => {
    if (zone === 'front') seen.add(actor);
    if (zone === 'back') unseen.add(actor);
  });
  return { seenOnly: seen.difference(unseen), providers };
}

function isProvider(ctx: MapContext, actor: Id | null, providers: ReadonlySet<Id>): boolean {
  return actor !== null && providers.has(stakeholderOf(ctx.model, actor)?.id ?? actor);
}

function kindOf(
  ctx: MapContext,
  { zone, actor }: Placement,
  providers: ReadonlySet<Id>,
  seenOnly: ReadonlySet<Id | null>,
): RowKind {
  if (zone === 'own' || zone === 'contact') return zone;
  const known = providers.size > 0;
  if (!known || isProvider(ctx, actor, providers)) return zone;
  return seenOnly.has(actor) ? 'front' : 'partner';
}

function subOf(ctx: MapContext, kind: RowKind, actor: Id | null): string {
  const { words } = ctx;
  if (kind === 'own') return words.own(ctx.find.persona(actor)?.machine ?? false);
  if (kind === 'partner') return words.partner(ctx.provider);
  return words[kind];
}
