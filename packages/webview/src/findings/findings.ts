/** What the checks found, on the picture: a badge at each element concerned, and a description for those who hear it. */
import type { Finding, Id } from '@waymark/model';
import type { Preview } from '../app/preview.ts';
import { s, set } from '../dom/h.ts';
import { type Item, itemBox } from '../picture/items.ts';
import { locate, worst } from './locate.ts';

/** Units of the picture that a badge stands off words. */
const BESIDE = 9;

export interface Findings {
  /** After every drawing. */
  update(): void;
  /** In the document shown, or on the picture; in a browser what is wrong elsewhere, too. */
  all(): readonly Finding[];
  of(item: Item): readonly Finding[];
  /** The element that a finding belongs to, where it is drawn. */
  item(finding: Finding): Item | undefined;
}

export function createFindings(preview: Preview): Findings {
  const layer = s('g', { class: 'badges' });
  preview.canvas.over.append(layer);
  let byRef = new Map<Id, Finding[]>();
  let all: Finding[] = [];
  let items: ReadonlyMap<Id, Item> = new Map();
  let described = new Map<Element, string>();
  const badges = new Map<Id, Badge>();

  function update(): void {
    const { shown } = preview;
    if (!shown) return;
    const { model, findings } = shown.result;
    items = shown.main;
    const drawn = new Set(items.keys());
    byRef = new Map();
    all = [];
    const journey = shown.choice.journey?.source.uri;
    for (const finding of findings) {
      const ref = locate(finding, model, drawn);
      const here = ref === undefined ? undefined : byRef.get(ref);
      if (here) here.push(finding);
      else if (ref !== undefined) byRef.set(ref, [finding]);
      if (ref !== undefined || finding.source.uri === journey || isTold(finding)) all.push(finding);
    }
    describe();
    draw();
  }

  /** Where no editor lists what is wrong elsewhere in the project, a picture may be wrong for a reason that nobody sees. */
  function isTold({ severity, rule }: Finding): boolean {
    return !preview.can.reveal && (severity === 'error' || rule.startsWith('config/'));
  }

  function describe(): void {
    const now = new Map<Element, string>();
    for (const [ref, list] of byRef) {
      const words = list.map(
        ({ severity, message }) => `${preview.words.severity[severity]}: ${message[preview.lang]}`,
      );
      now.set(items.get(ref)!.elements[0]!, words.join(' '));
    }
    for (const element of described.keys()) if (!now.has(element)) element.removeAttribute('aria-description');
    for (const [element, text] of now) {
      if (described.get(element) !== text) element.setAttribute('aria-description', text);
    }
    described = now;
  }

  /** A badge stays the same element as long as its finding lasts. */
  function draw(): void {
    for (const [ref, badge] of badges) {
      if (byRef.has(ref)) continue;
      badge.element.remove();
      badges.delete(ref);
    }
    for (const [ref, list] of byRef) {
      const item = items.get(ref)!;
      const { x, y, width } = itemBox(item);
      // On the corner of a card, beside the end of bare words.
      const off = isCard(item, width) ? 0 : BESIDE;
      const severity = worst(list);
      let badge = badges.get(ref);
      if (!badge) {
        badge = { element: s('g', { 'data-badge': ref }) };
        badges.set(ref, badge);
        layer.append(badge.element);
      }
      if (badge.severity !== severity) {
        badge.severity = severity;
        badge.element.setAttribute('class', `badge ${severity}`);
        badge.element.replaceChildren(...glyph(severity));
      }
      const place = `translate(${x + width + off} ${y + off})`;
      if (badge.place !== place) badge.element.setAttribute('transform', place);
      badge.place = place;
    }
  }

  return {
    update,
    all: () => all,
    of: (item) => byRef.get(item.ref) ?? [],
    item(finding) {
      for (const [ref, list] of byRef) if (list.includes(finding)) return items.get(ref);
      return undefined;
    },
  };
}

/** As it was drawn last. */
interface Badge {
  element: SVGElement;
  severity?: Finding['severity'];
  place?: string;
}

/** Has an outline, on whose corner there is room. */
function isCard({ node }: Item, width: number): boolean {
  return node.kind === 'group' && node.children.some((child) => child.kind === 'rect' && child.width > width / 2);
}

/** Told apart by shape, not by colour alone: a disc with a cross, a triangle with a stroke, a ring with an i. */
function glyph(severity: Finding['severity']): SVGElement[] {
  const marks = {
    error: ['M0 -7.5A7.5 7.5 0 1 1 0 7.5A7.5 7.5 0 1 1 0 -7.5Z', 'M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6'],
    warning: ['M0 -8L8.4 6.8H-8.4Z', 'M0 -3V1.6M0 4V4.1'],
    info: ['M0 -7.5A7.5 7.5 0 1 1 0 7.5A7.5 7.5 0 1 1 0 -7.5Z', 'M0 -0.5V3.6M0 -3.4V-3.3'],
  } as const;
  const [ground, sign] = marks[severity];
  const shape = s('path', { class: 'ground', d: ground });
  const mark = s('path', { class: 'sign', d: sign });
  set(mark, { fill: 'none' });
  return [shape, mark];
}
