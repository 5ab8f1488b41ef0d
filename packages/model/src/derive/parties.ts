import type { Id, Journey, JourneyModel, Ref, Stakeholder } from '../types.ts';
import { refTitle } from './labels.ts';
import { lookup } from './lookup.ts';

/** Who takes part in a journey. */
export interface JourneyParty {
  /** Null where the name refers to nothing. */
  id: Id | null;
  name: string;
  side: 'consumer' | 'provider';
  /** What it is here: one whose journey it is, one who does something, one who gains or gives. */
  as: ('persona' | 'actor' | 'party')[];
}

/** The personas of a journey first, then actors and parties of value in the order of first appearance. */
export function journeyParties(model: JourneyModel, journey: Journey): JourneyParty[] {
  const consumers = consumerSide(model, journey);
  const found = new Map<string, JourneyParty>();
  const add = (ref: Ref, as: JourneyParty['as'][number]) => {
    const key = ref.target ?? `?${ref.name}`;
    const party = found.get(key);
    if (!party) {
      const side = as === 'persona' || (ref.target && consumers.has(ref.target)) ? 'consumer' : 'provider';
      found.set(key, { id: ref.target, name: refTitle(model, ref), side, as: [as] });
    } else if (!party.as.includes(as)) party.as.push(as);
  };
  for (const persona of journey.personas) add(persona, 'persona');
  for (const step of journey.steps) {
    for (const activity of step.activities) {
      const actor = activity.actor ?? journey.personas[0];
      if (actor) add(actor, 'actor');
    }
    for (const entry of step.ledger) add(entry.party, 'party');
  }
  return [...found.values()];
}

const sides = new WeakMap<JourneyModel, Map<Journey, ReadonlySet<Id>>>();

/**
 * The ids of all who stand on the consumer's side of a journey: its personas and the stakeholders they stand for; the
 * customers, users and sponsors of its service; other personas and the teams of all these. A provider of the service
 * is not, nor are its teams: where an organisation is both, as with services within a company, the personas who walk
 * are the consumer and what the organisation does and gains is the provider's. Everyone else is on that side, too.
 */
export function consumerSide(model: JourneyModel, journey: Journey): ReadonlySet<Id> {
  const perJourney = sides.get(model) ?? new Map<Journey, ReadonlySet<Id>>();
  const side = perJourney.get(journey) ?? consumers(model, journey);
  sides.set(model, perJourney.set(journey, side));
  return side;
}

function consumers(model: JourneyModel, journey: Journey): ReadonlySet<Id> {
  const find = lookup(model);
  const service = find.service(journey.service?.target);
  const providers = new Set(targets(service?.providers));
  const side = new Set<Id>();
  for (const role of [service?.customers, service?.users, service?.sponsors]) {
    for (const id of targets(role)) if (!providers.has(id)) side.add(id);
  }
  for (const id of targets(journey.personas)) {
    side.add(id);
    const of = find.persona(id)?.of?.target;
    if (of && ![of, stakeholderOf(model, of)?.id ?? of].some((id) => providers.has(id))) side.add(of);
  }
  for (const id of [...side]) {
    for (const member of find.membersOf(id)) if (!providers.has(member.id)) side.add(member.id);
  }
  return side;
}

function targets(refs: readonly Ref[] | undefined): Id[] {
  return (refs ?? []).flatMap((ref) => (ref.target === null ? [] : [ref.target]));
}

/** The stakeholder behind a party: itself, that of the persona, or that of the team (teams of teams followed up). */
export function stakeholderOf(model: JourneyModel, party: Id | null | undefined): Stakeholder | undefined {
  const find = lookup(model);
  let id = party;
  // Teams of teams may turn in a circle: who comes back to a mark, which moves on more and more rarely, is in one (Brent).
  let mark = id;
  for (let steps = 1, most = 2; id; steps++) {
    const stakeholder = find.stakeholder(id);
    if (stakeholder) return stakeholder;
    id = (find.persona(id) ?? find.team(id))?.of?.target;
    if (id === mark) return undefined;
    if (steps < most) continue;
    mark = id;
    most *= 2;
    steps = 0;
  }
  return undefined;
}
