import { channelHop } from './experience/channel-hop.ts';
import { latePain } from './experience/late-pain.ts';
import { longWait } from './experience/long-wait.ts';
import { missingExperience } from './experience/missing.ts';
import { peakEnd } from './experience/peak-end.ts';
import { scatteredPain } from './experience/scattered-pain.ts';
import { surprise } from './experience/surprise.ts';
import { cycle } from './journey/cycle.ts';
import { deadEnd } from './journey/dead-end.ts';
import { empty } from './journey/empty.ts';
import { missingStage } from './journey/missing-stage.ts';
import { noInteraction } from './journey/no-interaction.ts';
import { noPersona } from './journey/no-persona.ts';
import { noScenario } from './journey/no-scenario.ts';
import { LANGUAGE_CHECKS } from './language/rules.ts';
import { offTarget } from './metric/off-target.ts';
import { unmeasured } from './moment/unmeasured.ts';
import { range } from './number/range.ts';
import { thin } from './persona/thin.ts';
import { missingRole } from './service/missing-role.ts';
import { stageOrder } from './stage/order.ts';
import { unengaged } from './stakeholder/unengaged.ts';
import { unplaced } from './stakeholder/unplaced.ts';
import { unusedStakeholder } from './stakeholder/unused.ts';
import { chances } from './step/chances.ts';
import { noTouchpoint } from './step/no-touchpoint.ts';
import { unreachable } from './step/unreachable.ts';
import { SUPPRESSION_RULES } from './suppression/rules.ts';
import { bidi } from './text/bidi.ts';
import { noOwner } from './touchpoint/no-owner.ts';
import { unusedTouchpoint } from './touchpoint/unused.ts';
import type { Check, Rule } from './types.ts';
import { leak } from './value/leak.ts';
import { negative } from './value/negative.ts';
import { oneSided } from './value/one-sided.ts';
import { untracked } from './value/untracked.ts';

/** Every check, in the order of its id. */
export const CHECKS: readonly Check[] = [
  channelHop,
  latePain,
  longWait,
  missingExperience,
  peakEnd,
  scatteredPain,
  surprise,
  cycle,
  deadEnd,
  empty,
  missingStage,
  noInteraction,
  noPersona,
  noScenario,
  offTarget,
  unmeasured,
  range,
  thin,
  missingRole,
  stageOrder,
  unengaged,
  unplaced,
  unusedStakeholder,
  chances,
  noTouchpoint,
  unreachable,
  bidi,
  noOwner,
  unusedTouchpoint,
  leak,
  negative,
  oneSided,
  untracked,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Every rule that has a page, a severity and a place in the configuration: the checks, what the language advises, and
 * what is said of suppressions.
 */
export const RULES: readonly Rule[] = [...CHECKS, ...LANGUAGE_CHECKS, ...SUPPRESSION_RULES].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined for the errors of grammar and names, which are none. */
export function ruleOf(id: string): Rule | undefined {
  return RULES_BY_ID.get(id);
}
