/**
 * The little Markdown that hovers are written in, as elements made by hand: whatever it says ends up as text. Links and
 * pictures become their words, for nothing here may load or lead anywhere.
 */
import { h } from '../dom/h.ts';

export function markdownNodes(markdown: string): HTMLElement[] {
  const nodes: HTMLElement[] = [];
  const blocks = markdown.replaceAll('\r\n', '\n').split(/^```.*$/m);
  for (const [i, block] of blocks.entries()) {
    if (i % 2 === 1) nodes.push(h('pre', {}, block.replace(/^\n|\n$/g, '')));
    else nodes.push(...proseNodes(block));
  }
  return nodes;
}

function proseNodes(text: string): HTMLElement[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .flatMap((part) => {
      const lines = part.trim().split('\n');
      if (/^([-*_])\1{2,}$/.test(lines[0]!.trim())) return [h('hr')];
      return lines.some((line) => BULLET.test(line)) ? [list(lines)] : [paragraph(lines)];
    });
}

const BULLET = /^\s*(?:[-*+]|\d+\.)\s+/;

function list(lines: readonly string[]): HTMLElement {
  return h('ul', {}, ...lines.map((line) => h('li', {}, ...inline(line.replace(BULLET, '')))));
}

function paragraph(lines: readonly string[]): HTMLElement {
  const heading = /^#{1,6}\s+(.*)$/.exec(lines[0]!);
  if (heading) return h('p', { class: 'label' }, ...inline([heading[1]!, ...lines.slice(1)].join(' ')));
  const parts = lines.flatMap((line, i) =>
    i < lines.length - 1 && / {2}$/.test(line) ? [...inline(line), h('br')] : [...inline(line), ' '],
  );
  return h('p', {}, ...parts);
}

/** Text in which code stands in backquotes, and nothing else is Markdown: titles in it are as somebody wrote them. */
export function codeNodes(text: string): (Node | string)[] {
  return text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? h('code', {}, part) : part));
}

const SPAN = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|!?\[([^\]]*)\]\([^)]*\)|\\([\\`*_{}[\]()#+\-.!<>|&~])/g;

function inline(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const match of text.matchAll(SPAN)) {
    parts.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, code, strong, soft, link, escaped] = match;
    if (code !== undefined) parts.push(h('code', {}, code));
    else if (strong !== undefined) parts.push(h('strong', {}, strong));
    else if (soft !== undefined) parts.push(h('em', {}, soft));
    else parts.push(link ?? escaped ?? '');
  }
  parts.push(text.slice(at));
  return parts;
}
