import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene, SceneNode, TextNode } from '../../src/scene.ts';
import { renderSvg } from '../../src/svg/index.ts';
import type { Theme } from '../../src/theme/css.ts';

const scene = (children: SceneNode[], more: Partial<Scene> = {}): Scene => ({
  width: 100,
  height: 50,
  title: 'A picture',
  desc: 'Of nothing much',
  lang: 'en',
  children,
  ...more,
});

const text = (content: string, more: Partial<TextNode> = {}): TextNode => ({
  kind: 'text',
  key: 't',
  x: 1,
  y: 10,
  text: content,
  size: 12,
  weight: 400,
  fill: 'text',
  anchor: 'start',
  width: 20,
  box: { x: 0, y: 0, width: 100, height: 16 },
  ...more,
});

const rect = (fill: 'good' | 'hatch-bad' | 'none'): SceneNode => ({
  kind: 'rect',
  key: 'r',
  x: 1.23456,
  y: 0,
  width: 10,
  height: 10,
  fill,
});

function check(node: SceneNode, expected: string | RegExp): void {
  expect(renderSvg(scene([node]), { theme: 'light' })).toMatch(expected);
}

function idOf(picture: Scene, theme: Theme = 'light'): string {
  return /id="(\w+)"/.exec(renderSvg(picture, { theme }))![1]!;
}

describe('renderSvg', () => {
  it('names and describes the picture', () => {
    const svg = renderSvg(scene([]), { theme: 'light', idPrefix: 'p' });
    expect(svg).toContain('<title id="p-title">A picture</title><desc id="p-desc">Of nothing much</desc>');
    expect(svg).toContain('aria-labelledby="p-title"');
  });
  it('carries what each element stands for', () => {
    check(
      {
        kind: 'group',
        key: 'k',
        ref: 'step:F.book',
        role: 'card',
        aria: { role: 'listitem', label: 'Books' },
        children: [],
      },
      '<g data-ref="step:F.book" data-role="card" role="listitem" aria-label="Books"></g>',
    );
  });
  it('writes two decimals at most', () => {
    check(rect('good'), ' x="1.23" ');
    check({ kind: 'path', key: 'p', d: 'M0.123456 1e-7L-3.9999 2', fill: 'none' }, 'd="M0.12 ');
  });
  it('defines a hatching only where one is used', () => {
    check(rect('hatch-bad'), /<pattern id="wm\w+-hatch-bad"/);
    expect(renderSvg(scene([rect('good')]), { theme: 'light' })).not.toContain('<pattern');
  });
  it('escapes text and attributes', () => {
    check(text('</text><script>"&'), '&lt;/text&gt;&lt;script&gt;&quot;&amp;</text>');
    check({ kind: 'group', key: 'k', ref: '"><x', children: [] }, 'data-ref="&quot;&gt;&lt;x"');
  });
  it('takes out what XML forbids', () => {
    check(text('a\u0000\u0008\ufffeb\ud800c'), '>ab\ufffdc</text>');
  });
  it('isolates right-to-left text and leaves its anchor alone', () => {
    check(text('مرحبا', { anchor: 'end' }), /text-anchor="end">\u2068مرحبا\u2069</);
  });
  it('says how long a line is that nearly fills its box', () => {
    check(text('Tight', { width: 95 }), ' textLength="94.25" lengthAdjust="spacingAndGlyphs"');
    expect(renderSvg(scene([text('Loose')]), { theme: 'light' })).not.toContain('textLength');
  });
  it('leaves lengths out where the fonts are known', () => {
    const svg = renderSvg(scene([text('订 App 车', { width: 95 })]), { theme: 'light', fonts: 'known' });
    expect(svg).not.toContain('textLength');
    expect(svg).toContain('>订 App 车</text>');
  });
  it('does not take an id that could end its selector', () => {
    expect(() => renderSvg(scene([]), { theme: 'light', idPrefix: 'a{}' })).toThrow(RangeError);
  });
  it('gives different pictures different ids, be it one late character that differs', () => {
    const long = (last: string): SceneNode[] => [...Array.from({ length: 400 }, () => text('Same')), text(last)];
    const ids = ['word', 'ward', 'wore', 'Word'].flatMap((last) => [
      idOf(scene([text(last)])),
      idOf(scene(long(last))),
    ]);
    expect(new Set(ids).size).toBe(8);
  });
  it('gives each theme an id of its own, since its rules hold for that id', () => {
    const themes = ['auto', 'light', 'dark', 'contrast'] as const;
    const ids = themes.map((theme) => idOf(scene([rect('good')]), theme));
    expect(new Set(ids).size).toBe(4);
  });
  it('gives pictures that differ only in name or size different ids', () => {
    const more = [{}, { title: 'Other' }, { desc: 'Other' }, { width: 101 }, { lang: 'zh-CN' }] as const;
    expect(new Set(more.map((differing) => idOf(scene([], differing)))).size).toBe(more.length);
  });
});

const nodes = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }).map((content) => text(content)),
    fc.string({ unit: 'binary' }).map((title) => ({ ...rect('good'), title })),
    fc.constantFrom(rect('none'), rect('hatch-bad')),
  ),
);

describe('renderSvg, always', () => {
  it('gives bodies that differ in one character different ids', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,40}$/), fc.nat(), (word, place) => {
        const at = place % word.length;
        const other = `${word.slice(0, at)}X${word.slice(at + 1)}`;
        expect(idOf(scene([text(other)]))).not.toBe(idOf(scene([text(word)])));
      }),
    );
  });
  it('gives the same bytes again', () => {
    fc.assert(
      fc.property(nodes, fc.constantFrom('auto', 'dark', 'contrast'), (children, theme) => {
        const options = { theme: theme as 'auto' };
        expect(renderSvg(scene(children), options)).toBe(renderSvg(scene(structuredClone(children)), options));
      }),
    );
  });
  it('writes only what XML allows, every tag closed', () => {
    fc.assert(
      fc.property(nodes, fc.string({ unit: 'binary' }), (children, title) => {
        const svg = renderSvg(scene(children, { title }), { theme: 'auto' });
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
        const open: string[] = [];
        for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:[^<>"]|"[^"<]*")*?(\/?)>/g)) {
          if (close) expect(open.pop()).toBe(name);
          else if (!self) open.push(name!);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
