/** The picture's place on the screen: what is drawn, what lies over it, and the camera. */
import type { Scene } from '@waymark/diagram';
import { type Changes, drawScene, hatchPatterns } from '@waymark/diagram/dom';
import { h, s, set } from '../dom/h.ts';
import type { Rect } from '../picture/boxes.ts';
import type { Words } from '../words/words.ts';
import { type Camera, createCamera } from './camera.ts';

export interface Canvas {
  element: HTMLElement;
  svg: SVGSVGElement;
  /** Holds the scene and nothing else. */
  scene: SVGGElement;
  /** Rings, badges and what is being dragged; says nothing to assistive technology. */
  under: SVGGElement;
  over: SVGGElement;
  camera: Camera;
  draw(scene: Scene, animate: number): Changes;
  /** From the pointer to the picture's units. */
  at(event: { clientX: number; clientY: number }): { x: number; y: number };
  /** From the picture's units to pixels from the canvas' top left corner. */
  onScreen(box: Rect): Rect;
}

export function createCanvas(words: Words, onMove: () => void): Canvas {
  const under = s('g', { class: 'under', 'aria-hidden': 'true' });
  const scene = s('g', { class: 'scene' });
  const over = s('g', { class: 'over', 'aria-hidden': 'true' });
  const lens = s('g', { class: 'lens' }, under, scene, over);
  const svg = s('svg', { class: 'picture waymark', role: 'graphics-document document' }, hatchPatterns(document), lens);
  svg.setAttribute('aria-label', words.preview);
  const element = h('div', { class: 'canvas' });
  element.append(svg);
  const camera = createCamera(svg, lens, onMove);

  return {
    element,
    svg,
    scene,
    under,
    over,
    camera,
    draw(next, animate) {
      set(svg, { 'aria-label': next.title, 'aria-description': next.desc, lang: next.lang });
      camera.resize(next.width, next.height);
      return drawScene(scene, next, { animate });
    },
    at({ clientX, clientY }) {
      const { left, top } = svg.getBoundingClientRect();
      const { k, x, y } = camera.now();
      return { x: (clientX - left - x) / k, y: (clientY - top - y) / k };
    },
    onScreen(box) {
      const { k, x, y } = camera.now();
      return { x: box.x * k + x, y: box.y * k + y, width: box.width * k, height: box.height * k };
    },
  };
}
