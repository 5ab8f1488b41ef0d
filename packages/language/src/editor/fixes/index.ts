import type { Finding } from '@waymark/model';
import { offsetAt } from '../base/index.ts';
import type { Context, Edit } from '../types.ts';
import { closing } from './close.ts';
import * as experience from './experience.ts';
import type { Fixer, TextFix } from './fix.ts';
import * as journeys from './journeys.ts';
import * as names from './names.ts';
import * as parties from './parties.ts';
import * as steps from './steps.ts';
import * as text from './text.ts';
import * as value from './value.ts';

/**
 * What makes the findings of a rule go away. Where no text could mend it, because somebody has to change the service and not
 * the words (channels that change, pains that are scattered, a bad end, a missed target), there is none.
 */
export const FIXERS: Readonly<Record<string, Fixer>> = {
  'experience/late-pain': experience.improvement,
  'experience/long-wait': experience.wait,
  'experience/missing': experience.feelings,
  'experience/surprise': experience.expectation,
  'journey/cycle': journeys.cycle,
  'journey/dead-end': journeys.end,
  'journey/no-interaction': journeys.interaction,
  'journey/no-persona': journeys.persona,
  'journey/no-scenario': journeys.scenario,
  'moment/unmeasured': steps.measure,
  'name/double': names.free,
  'name/unresolved': names.declare,
  'persona/thin': parties.facets,
  'service/missing-role': parties.roles,
  'stage/order': journeys.order,
  'stakeholder/unengaged': parties.engagement,
  'stakeholder/unplaced': parties.placement,
  'stakeholder/unused': parties.unusedStakeholder,
  'step/chances': steps.chances,
  'step/no-touchpoint': steps.contact,
  'step/unreachable': steps.entrance,
  'suppression/no-reason': text.room,
  'suppression/unknown-rule': text.knownRule,
  'suppression/unused': text.comment,
  'syntax/repeated': text.repeated,
  'syntax/unclosed-block': closing,
  'text/bidi': text.visible,
  'touchpoint/no-owner': parties.owner,
  'touchpoint/unused': parties.removed,
  'value/leak': experience.improvement,
  'value/negative': value.offset,
  'value/one-sided': value.otherSide,
  'value/untracked': steps.measure,
};

/** Rules whose own fixes leave nothing to choose. */
const SURE = /^(syntax\/(?!repeated)|number\/)/;

/** All fixes for a finding: those that came with it, and those that are made here. */
export function fixesFor({ workspace }: Context, finding: Finding): TextFix[] {
  const unit = workspace.unit(finding.source.uri);
  if (!unit || unit.library) return [];
  const made = FIXERS[finding.rule]?.({ workspace, unit, finding }) ?? [];
  // The fix of an unused comment is made here, since it takes the empty line away, too.
  if (finding.rule === 'suppression/unused') return made;
  const given = (finding.fixes ?? []).map(({ title, edits }): TextFix => {
    const own = edits.map(({ range: { uri, start, end }, newText }): Edit => ({ uri, range: { start, end }, newText }));
    return { title, edits: own, sure: SURE.test(finding.rule) && finding.fixes!.length === 1 };
  });
  return [...given, ...made].filter(({ edits }) => edits.length > 0);
}

/** Rules of which some fix leaves nothing to choose: to look for those of a whole file no others are made. */
const CAN_BE_SURE = /^(syntax\/(?!repeated)|number\/|(journey\/cycle|stage\/order|suppression\/unused|text\/bidi)$)/;

/** The sure fixes of all findings of one file together, as far as they do not touch the same text. */
export function allSureFixes(context: Context, uri: string, rule?: string): Edit[] {
  const unit = context.workspace.unit(uri);
  if (!unit) return [];
  const taken: { start: number; end: number }[] = [];
  const all: Edit[] = [];
  for (const finding of context.workspace.findings(uri)) {
    if ((rule !== undefined && finding.rule !== rule) || !CAN_BE_SURE.test(finding.rule)) continue;
    const fix = fixesFor(context, finding).find(({ sure }) => sure);
    if (!fix || fix.edits.some((edit) => edit.uri !== uri)) continue;
    const places = fix.edits.map(({ range }) => ({
      start: offsetAt(unit, range.start),
      end: offsetAt(unit, range.end),
    }));
    if (places.some((one) => taken.some((other) => one.start <= other.end && other.start <= one.end))) continue;
    taken.push(...places);
    all.push(...fix.edits);
  }
  return all;
}

export type { TextFix } from './fix.ts';
