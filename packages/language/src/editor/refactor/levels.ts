import type { Feeling, Journey, Localized } from '@waymark/model';
import { say } from '@waymark/model';
import { edit, offsetAt, writtenLevel } from '../base/index.ts';
import type { Refactoring, Standing } from './refactoring.ts';

interface Scale {
  least: number;
  most: number;
  /** What it is known by. */
  called: Localized;
}

/** Scales that people come with. */
const SCALES: readonly Scale[] = [
  { least: 1, most: 5, called: say('faces, stars', '表情、星级') },
  { least: 1, most: 7, called: say('seven points', '七级') },
  { least: 1, most: 10, called: say('ten points from one', '十分制，从 1 起') },
  { least: 0, most: 10, called: say('ten points from nought', '十分制，从 0 起') },
];

/**
 * Converts the levels of a journey that stand on another scale to −2 … +2, to the half. Only where the levels show, or let
 * one think, that they do: one lies above +2, or none below 1. Which scale it is only people know: each that has them all is
 * offered.
 */
export function levelsConverted({ workspace, unit, around }: Standing): Refactoring[] {
  const id = around.find((one) => one.id.startsWith('journey:'))?.id;
  const feelings = feelingsOf(workspace.find.journey(id));
  if (feelings.length === 0) return [];
  if (!feelings.some(({ level }) => level > 2) && feelings.some(({ level }) => level < 1)) return [];
  const fitting = SCALES.filter(({ least, most }) => feelings.every(({ level }) => level >= least && level <= most));
  return fitting.map((scale) => {
    const from = `${scale.least}–${scale.most}`;
    const { en, 'zh-CN': zh } = scale.called;
    return {
      kind: 'refactor.rewrite',
      title: say(`Convert the levels from ${from} (${en}) to −2 … +2`, `将感受从 ${from}（${zh}）换算为 −2 … +2`),
      edits: feelings.map(({ level, levelSource: { start, end } }) =>
        edit(unit, offsetAt(unit, start), offsetAt(unit, end), writtenLevel(converted(level, scale))),
      ),
    };
  });
}

function feelingsOf(journey: Journey | undefined): Feeling[] {
  return (journey?.steps ?? []).flatMap(({ feelings }) => feelings);
}

function converted(level: number, { least, most }: Scale): number {
  return Math.round((((level - least) / (most - least)) * 4 - 2) * 2) / 2;
}
