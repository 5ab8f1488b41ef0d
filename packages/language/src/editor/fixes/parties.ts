import type { Id, PersonaFacet } from '@waymark/model';
import { say, titleOf } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Unit } from '../../workspace/index.ts';
import { extentOf, homeOf, isWhole } from '../base/index.ts';
import { adding, behindHead } from './add.ts';
import { BLANK, CHOICES, type Fixer, subjectOf, type TextFix, without } from './fix.ts';

/** Puts a stakeholder in the middle of the map. */
export const placement: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  const stakeholder = faulty.workspace.find.stakeholder(faulty.finding.subject);
  if (!home || !stakeholder) return [];
  const missing = (['power', 'interest'] as const).filter((axis) => !stakeholder[axis]);
  return missing.length > 0
    ? [
        adding(
          home.unit,
          home.node,
          missing.map((axis) => `${axis} 5`),
        ),
      ]
    : [];
};

/** Takes a declaration out that nothing speaks of. */
export const removed: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  const element = faulty.workspace.find.get(faulty.finding.subject);
  if (!home || !element || !isWhole(home.unit, home.node)) return [];
  const title = titleOf(element);
  return [{ title: say(`Remove “${title}”`, `删除“${title}”`), edits: [without(home.unit, home.node)] }];
};

/** Places it, or takes it out. */
export const unusedStakeholder: Fixer = (faulty) => [...placement(faulty), ...removed(faulty)];

/** Names who answers for a touchpoint. */
export const owner: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  const { teams, stakeholders } = faulty.workspace.model();
  // Where it is begun, the name alone is missing; where the line is broken, the words would run into what follows.
  if (!home || isBegun(home.unit, home.node) || !isWhole(home.unit, home.node)) return [];
  return [...teams, ...stakeholders].slice(0, CHOICES).map((one): TextFix => {
    const words = `owned by ${one.name}`;
    return { title: say(`Write ‘${words}’`, `写上“${words}”`), edits: [behindHead(home.unit, home.node, words)] };
  });
};

/** ‘owned’ stands on the line of the touchpoint, whatever the parser made of it. */
function isBegun({ parsed }: Unit, node: AstNode): boolean {
  const { range } = node.$cstNode!;
  return parsed.tokens.some(({ image, line, offset }) => {
    return image === 'owned' && line === range.start.line && offset > extentOf(node).start;
  });
}

/** Asks what a stakeholder does: in one of the first steps of a journey, of each journey one before another of the same. */
export const engagement: Fixer = ({ workspace, finding }) => {
  const stakeholder = workspace.find.stakeholder(finding.subject);
  if (!stakeholder) return [];
  const byJourney = workspace.model().journeys.map((journey) => journey.steps.slice(0, CHOICES));
  const steps = Array.from({ length: CHOICES }, (_, i) => byJourney.flatMap((list) => list[i] ?? [])).flat();
  return steps.slice(0, CHOICES).flatMap((step): TextFix[] => {
    const home = homeOf(workspace, step.id);
    if (!home) return [];
    const [who, where] = [titleOf(stakeholder), titleOf(step)];
    const title = say(`Say what “${who}” does in “${where}”`, `写明“${who}”在“${where}”中做什么`);
    return [{ ...adding(home.unit, home.node, [`${stakeholder.name} does ${BLANK}`]), title }];
  });
};

const ROLES = [
  ['customer', 'customers'],
  ['user', 'users'],
  ['sponsor', 'sponsors'],
] as const;

/** Gives the roles that nobody holds to one who holds another already, or to some stakeholder. */
export const roles: Fixer = (faulty) => {
  const { workspace, finding } = faulty;
  const home = subjectOf(faulty);
  const service = workspace.find.service(finding.subject);
  if (!home || !service) return [];
  const missing = ROLES.filter(([, list]) => service[list].length === 0).map(([role]) => role);
  const holders = ROLES.flatMap(([, list]) => service[list].map(({ target }) => target));
  const providers = new Set<Id | null>(service.providers.map(({ target }) => target));
  const others = workspace
    .model()
    .stakeholders.filter(({ id }) => !providers.has(id))
    .map(({ id }) => id);
  const parties = [...new Set([...holders, ...others])].flatMap((id) => workspace.find.stakeholder(id) ?? []);
  return parties.slice(0, CHOICES).map(({ name }) =>
    adding(
      home.unit,
      home.node,
      missing.map((role) => `${role} ${name}`),
    ),
  );
};

const FACETS: readonly PersonaFacet[] = ['goal', 'need', 'pain', 'day', 'constraint'];

/** Asks for what is not known of a persona yet. */
export const facets: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  const persona = faulty.workspace.find.persona(faulty.finding.subject);
  if (!home || !persona) return [];
  const said = new Set(persona.facts.map(({ facet }) => facet));
  const wanted = persona.machine ? 1 : Math.max(1, 3 - persona.facts.length);
  const missing = FACETS.filter((facet) => !said.has(facet)).slice(0, wanted);
  return [
    adding(
      home.unit,
      home.node,
      missing.map((facet) => `${facet} ${BLANK}`),
    ),
  ];
};
