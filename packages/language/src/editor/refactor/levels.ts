import type { Feeling, Journey } from '@waymark/model';
import { say } from '@waymark/model';
import { edit, offsetAt, plainNumber } from '../base/index.ts';
import type { Refactoring, Standing } from './refactoring.ts';

interface Scale {
  least: number;
  most: number;
}

/** Scales that people come with: five faces or stars, seven points, ten points. */
const SCALES: readonly Scale[] = [
  { least: 1, most: 5 },
  { least: 1, most: 7 },
  { least: 0, most: 10 },
];

/**
 * Converts the levels of a journey that stand on another scale to −2 … +2, to the half. Only where some level shows that
 * they do, and for the smallest scale that has them all.
 */
export function levelsConverted({ workspace, unit, around }: Standing): Refactoring[] {
  const id = around.find((one) => one.id.startsWith('journey:'))?.id;
  const feelings = feelingsOf(workspace.find.journey(id));
  if (!feelings.some(({ level }) => level > 2)) return [];
  const scale = SCALES.find(({ least, most }) => feelings.every(({ level }) => level >= least && level <= most));
  if (!scale) return [];
  const edits = feelings.map(({ level, levelSource: { start, end } }) =>
    edit(unit, offsetAt(unit, start), offsetAt(unit, end), signed(converted(level, scale))),
  );
  const from = `${scale.least}–${scale.most}`;
  return [
    {
      kind: 'refactor.rewrite',
      title: say(`Convert the levels from ${from} to −2 … +2`, `将感受从 ${from} 换算为 −2 … +2`),
      edits,
    },
  ];
}

function feelingsOf(journey: Journey | undefined): Feeling[] {
  return (journey?.steps ?? []).flatMap(({ feelings }) => feelings);
}

function converted(level: number, { least, most }: Scale): number {
  return Math.round((((level - least) / (most - least)) * 4 - 2) * 2) / 2;
}

function signed(value: number): string {
  return value > 0 ? `+${plainNumber(value)}` : plainNumber(value);
}
