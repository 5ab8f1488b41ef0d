/** Who acts in a journey, and in which rows of the map. */
import { fillIn, type Id, type Placement, placeActivity, stakeholderOf, titleOf } from '@waymark/model';
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
  const placed = placementsOf(ctx);
  if (placed.length === 0) return [];
  const provides = providing(ctx);
  const seenOnly = seenOnlyOf(placed);
  const rows = new Map<string, Row>();
  for (const { placement, column } of placed) {
    const kind = kindOf(placement, provides, seenOnly);
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
  }
  const order: RowKind[] = ['own', 'contact', 'front', 'back', 'partner'];
  const first = (row: Row) => (provides.check(row.actor) ? 0 : 1);
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

interface Placed {
  placement: Placement;
  column: number;
}

function placementsOf({ model, journey, columns }: MapContext): Placed[] {
  const placed: Placed[] = [];
  for (const { step, index } of columns.list) {
    for (const activity of step.activities) {
      placed.push({ placement: placeActivity(model, journey, step, activity), column: index });
    }
  }
  return placed;
}

/** Those of whom the consumer sees all that they do. */
function seenOnlyOf(placed: readonly Placed[]): ReadonlySet<Id | null> {
  const seen = new Set<Id | null>();
  for (const { placement } of placed) if (placement.zone === 'front') seen.add(placement.actor);
  for (const { placement } of placed) if (placement.zone === 'back') seen.delete(placement.actor);
  return seen;
}

interface Providing {
  /** The journey's service names who provides it. */
  known: boolean;
  /** Whether an actor is a provider of the service, or part of one. */
  check(actor: Id | null): boolean;
}

function providing({ model, journey, find }: MapContext): Providing {
  const providers = new Set<Id | null>();
  for (const ref of find.service(journey.service?.target)?.providers ?? []) providers.add(ref.target);
  providers.delete(null);
  const answers = new Map<Id | null, boolean>([[null, false]]);
  const check = (actor: Id | null) => {
    const known = answers.get(actor);
    if (known !== undefined) return known;
    const answer = providers.has(stakeholderOf(model, actor)?.id ?? actor);
    answers.set(actor, answer);
    return answer;
  };
  return { known: providers.size > 0, check };
}

function kindOf({ zone, actor }: Placement, provides: Providing, seenOnly: ReadonlySet<Id | null>): RowKind {
  if (zone === 'own' || zone === 'contact') return zone;
  if (!provides.known || provides.check(actor)) return zone;
  return seenOnly.has(actor) ? 'front' : 'partner';
}

function subOf(ctx: MapContext, kind: RowKind, actor: Id | null): string {
  const { words } = ctx;
  if (kind === 'own') return ctx.find.persona(actor)?.machine ? words.ownMachine : words.own;
  return kind === 'partner' ? partnerSub(ctx, actor) : words[kind];
}

const PARTNER = new Set(['partner', '合作伙伴', '伙伴']);

/** Only a partner, or a team of one, acts for the provider; of others their roles, since nobody says for whom they act. */
function partnerSub({ model, words, provider }: MapContext, actor: Id | null): string {
  const roles = stakeholderOf(model, actor)?.roles ?? [];
  if (roles.some((role) => PARTNER.has(role.toLowerCase()))) return fillIn(words.partner, provider);
  return (
    roles.map((role) => (Object.hasOwn(words.roles, role) ? words.roles[role] : role)).join(words.comma) ||
    words.another
  );
}
