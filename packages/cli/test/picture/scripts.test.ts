import { measure, type Scene, type TextNode } from '@waymark/diagram';
import { describe, expect, it } from 'vitest';
import { nameFonts, separateScripts } from '../../src/picture/scripts.ts';

const BASE = { kind: 'text', key: 't', x: 100, y: 0, size: 12, weight: 400, fill: 'text', width: 0 } as const;

function separate(text: string, parts: Partial<TextNode> = {}): TextNode[] {
  const node: TextNode = { ...BASE, anchor: 'start', box: { x: 0, y: 0, width: 0, height: 0 }, text, ...parts };
  const group = { kind: 'group' as const, key: 'g', children: [node] };
  const scene: Scene = { width: 1, height: 1, title: '', desc: '', lang: 'en', children: [group] };
  const [found] = separateScripts(scene).children;
  return found!.kind === 'group' ? found!.children.filter((child) => child.kind === 'text') : [];
}

function check(text: string, expected: string[]): void {
  const lines = separate(text);
  expect(lines.map((line) => line.text)).toEqual(expected);
  expect(lines.map((line) => line.x)).toEqual(lines.map((line) => line.x).toSorted((a, b) => a - b));
}

describe('lines of several scripts', () => {
  it('stay whole in scripts that share their font', () => check('Café naïve Ωμέγα', ['Café naïve Ωμέγα']));
  it('part Chinese from Latin and digits', () =>
    check('1 天 17 小时，App 里', ['1', '天', '17', '小时，', 'App', '里']));
  it('stay whole in one script', () => check('تلاحظ سيارة', ['تلاحظ سيارة']));
  it('part before and behind emoji', () => check('a 🚐 b', ['a', '🚐', 'b']));
  it('keep composed emoji together', () => check('hi 👩‍🎓🇨🇳', ['hi', '👩‍🎓🇨🇳']));
  it('part before and behind Arabic', () => check('trip رحلة طويلة 旅程', ['trip', 'رحلة طويلة', '旅程']));
  it('run from the right where the first letter does', () => check('“رحلة” trip', ['” trip', 'رحلة', '“']));
  it('leave signs that the main font has', () =>
    check(
      '5 € → ★ ✓ 1',
      separate('5 € → ★ ✓ 1').map((l) => l.text),
    ));

  it('stand where the layout measured them', () => {
    const [latin, emoji] = separate('ab 🚐');
    expect(latin!.x).toBe(100);
    expect(emoji!.x).toBeCloseTo(100 + measure('ab ', BASE), 6);
  });

  it('keep their anchor', () => {
    const whole = measure('ab🚐', BASE);
    expect(separate('ab🚐', { anchor: 'end' })[0]!.x).toBeCloseTo(100 - whole, 6);
    expect(separate('ab🚐', { anchor: 'middle' })[0]!.x).toBeCloseTo(100 - whole / 2, 6);
  });

  it('stay whole when rotated', () => expect(separate('ab 🚐', { rotate: 90 })).toHaveLength(1));
  it('have keys of their own', () => expect(new Set(separate('a 🚐 b').map(({ key }) => key)).size).toBe(3));
});

describe('fonts', () => {
  it('are named for what the main font lacks', () => {
    expect(
      nameFonts('<text x="1"><title>x</title>\u2068رحلة\u2069</text><text>🚐</text><text>旅</text><text>a</text>'),
    ).toBe(
      '<text font-family="Noto Sans Arabic, Inter" x="1"><title>x</title>\u2068رحلة\u2069</text>' +
        '<text font-family="Noto Emoji, Inter">🚐</text>' +
        '<text font-family="Noto Sans SC, Inter">旅</text><text>a</text>',
    );
  });
});
