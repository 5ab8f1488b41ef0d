import { fillIn, type JourneyModel, type Quadrant, titleOf } from '@waymark/model';
import type { MatrixOptions } from '../../options.ts';
import type { Scene, SceneNode } from '../../scene.ts';
import { label } from '../shared/label.ts';
import { group } from '../shared/nodes.ts';
import { arrange, type Figure } from './arrange.ts';
import { type MatrixFacts, matrixFacts, QUADRANTS } from './facts.ts';
import { drawCrowds, drawFigure, drawTrail } from './figures.ts';
import { drawPanel } from './panel.ts';
import { drawAxes, drawFrame, quadrantHeading } from './plot.ts';
import { MARGIN, type PlotScale, plotScale, WIDTH } from './scale.ts';
import { drawLines, linesOf, type Setting } from './setting.ts';
import { STYLES } from './styles.ts';
import { matrixWords } from './words.ts';

/** Below the plot: its axis' words, and the margin. */
const BELOW_PLOT = 88;

/**
 * The stakeholder matrix: power upwards, interest to the right, four quadrants with their strategy, everybody where they
 * stand at the stage asked for, and how they came there. Beside it what the marks mean, what moves, and whoever could not
 * be placed; long lists stand under it. 1600 wide; as high as that takes.
 */
export function layoutMatrix(model: JourneyModel, options: MatrixOptions): Scene {
  const { lang, words = matrixWords(lang) } = options;
  const facts = matrixFacts(model, options, words.titles);
  const setting = { lang, words, keep: [...model.stakeholders, ...model.services].map(titleOf) };
  const header = drawHeader(setting, facts);
  const scale = plotScale(header.bottom);
  const counts = QUADRANTS.map((quadrant) => ({
    quadrant,
    count: facts.placed.filter((fact) => fact.at.quadrant === quadrant).length,
  }));
  const headings = counts.map(({ quadrant, count }) => quadrantHeading(setting, scale, quadrant, count));
  const boxes = headings.map((heading) => heading.box);
  const figures = arrange(setting, facts, scale, boxes);
  const lowest = scale.plot.y + scale.plot.height + BELOW_PLOT;
  const panel = drawPanel(setting, facts, figures, scale.plot.y, lowest);
  const children = [
    group('header', header.nodes),
    drawFrame(scale),
    drawAxes(setting, scale),
    group('trails', [...figures.flatMap(drawTrail), ...drawCrowds(figures)]),
    ...QUADRANTS.map((quadrant, i) => drawQuadrant(setting, quadrant, figures, headings[i]!.nodes)),
    ...(facts.placed.length + facts.unplaced.length === 0 ? drawNothing(setting, scale) : []),
    group('panel', panel.nodes),
  ];
  const height = Math.max(lowest, Math.ceil(panel.bottom) + MARGIN);
  const desc = describe(setting, header.subtitle, counts);
  return { width: WIDTH, height, title: header.title, desc, lang: options.lang, children };
}

function drawHeader(setting: Setting, facts: MatrixFacts) {
  const { words } = setting;
  const room = WIDTH - 2 * MARGIN;
  const title = facts.service ? fillIn(words.title, facts.service) : words.untitled;
  const count = facts.placed.length + facts.unplaced.length;
  const stage = facts.moving ? facts.stages[facts.shown]?.title : undefined;
  const subtitle = count === 0 ? words.none : subtitleOf(setting, facts, count, stage);
  const style = { ...STYLES.title, ...(setting.lang === 'en' ? { tracking: -0.4 / 28 } : {}) };
  const titleLines = linesOf(setting, title, style, room);
  const subtitleLines = linesOf(setting, subtitle, STYLES.subtitle, room);
  const top = 52;
  const nodes: SceneNode[] = [
    label('header.overline', words.overline, STYLES.overline, { x: MARGIN, y: 44, role: 'overline' }),
    ...drawLines('header.title', titleLines, top, { x: MARGIN, role: 'title' }),
    ...drawLines('header.subtitle', subtitleLines, top + titleLines.height + 5, { x: MARGIN }),
  ];
  return { title, subtitle, nodes, bottom: top + titleLines.height + subtitleLines.height + 31 };
}

function subtitleOf({ words }: Setting, { unplaced, journey }: MatrixFacts, count: number, stage?: string): string {
  return fillIn(
    words.subtitle,
    count,
    unplaced.length > 0 ? fillIn(words.notPlaced, unplaced.length) : '',
    journey ? fillIn(words.ofJourney, journey) : '',
    stage ? fillIn(words.inStage, stage) : '',
  );
}

function describe({ words }: Setting, subtitle: string, counts: readonly { quadrant: Quadrant; count: number }[]) {
  const parts = counts.map(({ quadrant, count }) => fillIn(words.counted, words.quadrants[quadrant], count));
  return fillIn(words.described, subtitle, parts.join(words.comma));
}

function drawQuadrant(
  setting: Setting,
  quadrant: (typeof QUADRANTS)[number],
  figures: readonly Figure[],
  heading: readonly SceneNode[],
): SceneNode {
  const members = figures.filter((figure) => figure.fact.at.quadrant === quadrant);
  const list = group(
    `quadrant.${quadrant}.members`,
    members.map((figure) => drawFigure(setting, figure)),
    members.length > 0 ? { aria: { role: 'list', label: setting.words.quadrants[quadrant] } } : {},
  );
  return group(`quadrant.${quadrant}`, [...heading, list], { role: 'quadrant' });
}

function drawNothing(setting: Setting, { middle }: PlotScale): SceneNode[] {
  const hint = linesOf(setting, setting.words.noneHint, STYLES.quiet, 420);
  const x = middle.x + 16;
  return [group('none', drawLines('none.hint', hint, middle.y + 16, { x }))];
}
