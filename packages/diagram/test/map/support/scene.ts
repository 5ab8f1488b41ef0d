/** What must hold of any picture, and ways to look into one. */
import type { Box, GroupNode, PathNode, Scene, SceneNode, TextNode } from '../../../src/scene.ts';
import { pathBox, runsThrough } from './paths.ts';

export function allNodes(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...allNodes(node.children)] : [node]));
}

export function textsOf(nodes: readonly SceneNode[]): TextNode[] {
  return allNodes(nodes).filter((node) => node.kind === 'text');
}

export function groupsOf(scene: Scene): GroupNode[] {
  return allNodes(scene.children).filter((node) => node.kind === 'group');
}

export function withRole(scene: Scene, role: string): SceneNode[] {
  return allNodes(scene.children).filter((node) => node.role === role);
}

export function byKey(scene: Scene, key: string): SceneNode | undefined {
  return allNodes(scene.children).find((node) => node.key === key);
}

/** All words of a picture, or of some of its nodes, one line of text a line. */
export function said(nodes: readonly SceneNode[]): string {
  return textsOf(nodes)
    .map((node) => node.text)
    .join('\n');
}

/** Where the letters of a line are, from its measured width; a little less than the line's height. */
export function inkOf(text: TextNode): Box {
  const x = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - text.width : text.x - text.width / 2;
  return { x, y: text.y - 0.74 * text.size, width: text.width, height: 0.92 * text.size };
}

export function overlap(a: Box, b: Box, slack = 0.01): boolean {
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

export function inside(inner: Box, outer: Box, slack = 0.01): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** What is wrong with the geometry of a picture; empty where nothing is. */
export function faults(scene: Scene): string[] {
  return [
    ...doubledKeys(scene),
    ...notFinite(scene),
    ...textsOutside(scene),
    ...marksOutside(scene),
    ...overlappingSiblings(scene),
    ...faintTexts(scene),
  ];
}

function doubledKeys(scene: Scene): string[] {
  const seen = new Set<string>();
  return allNodes(scene.children).flatMap(({ key }) => {
    if (seen.has(key)) return [`key twice: ${key}`];
    seen.add(key);
    return [];
  });
}

function notFinite(scene: Scene): string[] {
  const wrong: string[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) wrong.push(`not finite: ${at}`);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${at}.${key}`);
    }
  };
  for (const node of allNodes(scene.children)) {
    if (node.kind === 'path' && /NaN|Infinity|undefined/.test(node.d)) wrong.push(`not finite: ${node.key} ${node.d}`);
    visit(node.kind === 'group' ? { ...node, children: [] } : node, node.key);
  }
  visit([scene.width, scene.height], 'scene');
  return wrong;
}

function textsOutside(scene: Scene): string[] {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  const wrong: string[] = [];
  const visit = (node: SceneNode, within: Box | undefined): void => {
    if (node.kind === 'group') {
      for (const child of node.children) visit(child, node.box ?? within);
    } else if (node.kind === 'text') {
      const ink = inkOf(node);
      if (!inside(ink, node.box)) wrong.push(`out of its box: ${node.key} “${node.text}”`);
      if (!inside(node.box, page)) wrong.push(`out of the page: ${node.key} “${node.text}”`);
      if (within && !inside(ink, within)) wrong.push(`out of its group: ${node.key} “${node.text}”`);
    }
  };
  for (const node of scene.children) visit(node, undefined);
  return wrong;
}

/** Paints that are made for lines and grounds have too little contrast for letters. */
const TEXT_PAINTS = new Set(['text', 'muted', 'ink', 'good', 'bad', 'vis', 'on']);

function faintTexts(scene: Scene): string[] {
  return textsOf(scene.children)
    .filter(({ size, fill }) => size < 11 || !TEXT_PAINTS.has(fill))
    .map(({ key, size, fill }) => `hard to read: ${key} ${size} ${fill}`);
}

/** Half of the widest stroke that may lean over the page's edge is not asked for: marks keep a margin anyway. */
function marksOutside(scene: Scene): string[] {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  return allNodes(scene.children).flatMap((node) => {
    const box = boxOf(node);
    return box && !inside(box, page) ? [`out of the page: ${node.key} ${JSON.stringify(box)}`] : [];
  });
}

/** What a mark takes; of a group its box, where it has one. */
function boxOf(node: SceneNode): Box | undefined {
  switch (node.kind) {
    case 'rect':
      return node;
    case 'circle':
      return { x: node.cx - node.r, y: node.cy - node.r, width: 2 * node.r, height: 2 * node.r };
    case 'path':
      return pathBox(node);
    case 'group':
      return node.box;
    case 'text':
      return inkOf(node);
  }
}

function overlappingSiblings(scene: Scene): string[] {
  const wrong: string[] = [];
  const visit = (nodes: readonly SceneNode[]): void => {
    const groups = nodes.filter((node) => node.kind === 'group');
    const lanes = Map.groupBy(
      groups.filter((node) => node.lane !== undefined && node.box !== undefined),
      (node) => node.lane!,
    );
    for (const siblings of lanes.values()) {
      siblings.forEach((a, i) => {
        for (const b of siblings.slice(i + 1)) if (overlap(a.box!, b.box!)) wrong.push(`overlap: ${a.key}, ${b.key}`);
      });
    }
    for (const node of groups) visit(node.children);
  };
  visit(scene.children);
  return wrong;
}

/** Lines of text whose letters touch. */
export function touchingTexts(scene: Scene): string[] {
  const texts = textsOf(scene.children)
    .filter((node) => node.text.trim() !== '')
    .map((node) => ({ node, ink: inkOf(node) }))
    .sort((a, b) => a.ink.y - b.ink.y);
  const wrong: string[] = [];
  texts.forEach((a, i) => {
    for (let j = i + 1; j < texts.length && texts[j]!.ink.y < a.ink.y + a.ink.height; j++) {
      const b = texts[j]!;
      if (overlap(a.ink, b.ink, 0.5))
        wrong.push(`touch: ${a.node.key} “${a.node.text}”, ${b.node.key} “${b.node.text}”`);
    }
  });
  return wrong;
}

const WAYS = new Set(['loop', 'jump', 'arrow', 'exit-arrow']);

/** Words of a way that another way's line runs through. */
export function crossedLabels(scene: Scene): string[] {
  const ways = groupsOf(scene).filter((node) => node.key.startsWith('edge/') && node.role !== undefined);
  const lines = ways.flatMap((way) =>
    allNodes(way.children)
      .filter((node): node is PathNode => node.kind === 'path' && WAYS.has(node.role ?? ''))
      .map((line) => ({ way, line })),
  );
  return ways.flatMap((way) =>
    textsOf([way])
      .filter((text) => text.role === 'edge-label')
      .flatMap((text) => {
        const ink = inkOf(text);
        const box = { x: ink.x - 2, y: ink.y, width: ink.width + 4, height: ink.height };
        const through = lines.filter((other) => other.way !== way && runsThrough(other.line, box));
        return through.map(({ line }) => `crossed: ${text.key} “${text.text}” by ${line.key}`);
      }),
  );
}
