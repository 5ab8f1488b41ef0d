/** Draws a fenced block in place of its text. Fetched by loader.ts where there is one. */
import { layoutMap, layoutMatrix, type Scene } from '@waymark/diagram';
import { drawScene, hatchPatterns } from '@waymark/diagram/dom';
import { buildProject } from '@waymark/language';
import type { Finding, JourneyModel, Lang } from '@waymark/model';
import { watchTheme } from '@waymark/webview/theme';

/**
 * Fills a `code` element with the pictures of its text, and what is wrong with it. A text that makes no picture stays.
 * Does nothing where that was done already.
 */
export type DrawBlock = (block: HTMLElement) => Promise<void>;

const SVG = 'http://www.w3.org/2000/svg';
/** Pictures may be made this much smaller to fit the page; beyond that they scroll. */
const SMALLEST = 0.6;
/** The preview puts the texts back with every keystroke; what was drawn for them is put back too. */
const MOST_KEPT = 50;
const kept = new Map<string, HTMLElement>();

globalThis.waymarkDrawBlock = async (block) => {
  if (block.querySelector('.waymark-figure, .waymark-errors')) return;
  const text = block.textContent ?? '';
  const figure = kept.get(text) ?? (await figureOf(text));
  kept.delete(text);
  kept.set(text, figure);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  // Two blocks may say the same; an element can be in one place only.
  const shown = figure.isConnected ? await figureOf(text) : figure;
  if (shown.querySelector('svg')) block.replaceChildren(shown);
  else block.append(...(shown.cloneNode(true) as HTMLElement).children);
};

async function figureOf(text: string): Promise<HTMLElement> {
  const lang: Lang = /[\u3400-\u9fff]/.test(text) ? 'zh-CN' : 'en';
  const { model, issues } = await buildProject([{ uri: 'markdown:block.journey', text }]);
  const figure = document.createElement('div');
  figure.className = 'waymark-figure';
  for (const scene of scenesOf(model, lang)) figure.append(pictureOf(scene));
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) figure.append(listOf(errors, lang));
  return figure;
}

function scenesOf(model: JourneyModel, lang: Lang): Scene[] {
  if (model.journeys.length > 0) return model.journeys.map(({ id }) => layoutMap(model, id, { lang }));
  return model.stakeholders.length > 0 ? [layoutMatrix(model, { lang })] : [];
}

/** A picture that is wider than the page is reached by scrolling, by keys too. */
function pictureOf(scene: Scene): HTMLElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'waymark');
  svg.setAttribute('viewBox', `0 0 ${scene.width} ${scene.height}`);
  svg.setAttribute('role', 'graphics-document document');
  svg.setAttribute('aria-label', scene.title);
  svg.setAttribute('aria-description', scene.desc);
  svg.setAttribute('lang', scene.lang);
  svg.style.minWidth = `${Math.round(scene.width * SMALLEST)}px`;
  svg.style.maxWidth = `${scene.width}px`;
  const drawing = document.createElementNS(SVG, 'g');
  drawScene(drawing, scene);
  svg.append(hatchPatterns(document), drawing);
  const frame = document.createElement('div');
  frame.className = 'waymark-frame';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', scene.title);
  frame.append(svg);
  return frame;
}

function listOf(errors: readonly Finding[], lang: Lang): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'waymark-errors';
  for (const { source, message } of errors) {
    const item = document.createElement('li');
    item.textContent = `${source.start.line + 1}: ${message[lang]}`;
    list.append(item);
  }
  return list;
}

watchTheme(document.body);
