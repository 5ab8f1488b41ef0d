import { titleOf } from '../../derive/labels.ts';
import { meetsTarget } from '../../derive/metric.ts';
import { say } from '../../text.ts';
import type { Metric, MetricReading } from '../../types.ts';
import { COMPARISON_SIGNS, plain } from '../../words.ts';
import type { Check } from '../types.ts';

export const offTarget: Check = {
  id: 'metric/off-target',
  severity: 'warning',
  title: say('A metric that misses its target', '指标没有达到目标'),
  reason: say(
    'Somebody set this target because people depend on it. Where it is missed and nothing follows, they learn that what they say in surveys does not count.',
    '有人设定这个目标，是因为人们依赖它。没达到又没有下文，人们就会明白，自己在调查里说的话不算数。',
  ),
  advice: say(
    'Reports a metric whose last reading does not meet its target. Improve what it measures, or correct the target if it was wrong.',
    '指标的最新读数没有达到目标时提示。请改进它所度量的东西；如果目标定错了，请更正目标。',
  ),
  examples: {
    bad: `metric Opened "Cars opened at the first try" {
  unit "%"
  target >= 98
  value 91 2026-03-01
}
`,
    good: `metric Opened "Cars opened at the first try" {
  unit "%"
  target >= 98
  value 91 2026-03-01
  value 99 2026-04-01
}
`,
  },
  *run({ model }) {
    for (const metric of model.metrics) {
      const reading = metric.readings.at(-1);
      if (!metric.target || !reading || meetsTarget(reading.value, metric.target)) continue;
      const { value, comparison } = metric.target;
      yield {
        source: placeOf(metric, reading),
        subject: metric.id,
        message: say(
          `“${titleOf(metric)}” is ${plain(reading.value)}${unitOf(metric)}, its target is ${COMPARISON_SIGNS[comparison]} ${plain(value)}${unitOf(metric)}.`,
          `“${titleOf(metric)}”为 ${plain(reading.value)}${unitOf(metric)}，目标是 ${COMPARISON_SIGNS[comparison]} ${plain(value)}${unitOf(metric)}。`,
        ),
        help: say(
          'Improve what it measures, and write the new reading with its date: `value … 2026-01-31`.',
          '请改进它所度量的东西，再写上新的读数和日期：`value … 2026-01-31`。',
        ),
        related: [{ source: metric.target.source, message: say('The target.', '目标。') }],
      };
    }
  },
};

/** In the text that says it; where it was read from a data file, the metric's name. */
function placeOf(metric: Metric, reading: MetricReading) {
  return reading.source.uri === metric.source.uri ? reading.source : metric.nameSource;
}

function unitOf({ unit }: Metric): string {
  return unit ? ` ${unit}` : '';
}
