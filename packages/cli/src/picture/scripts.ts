/**
 * Makes lines that mix Chinese, Arabic or emoji with other scripts fit for resvg.
 *
 * For what a line's font lacks, resvg shapes the line again in another font and takes the missing glyphs from there, if
 * both have the same number of them. Joined Arabic letters and composed emoji have not, and boxes appear, or nothing.
 * Chinese and Latin have, but then the whole line comes out in the fallback's lightest weight.
 * So each script gets a line of its own, set where the layout's measure puts it, with its font named.
 */
import { measure, type Scene, type SceneNode, type TextNode } from '@waymark/diagram';

const ARABIC = '\\u0600-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFC';
/** Chinese, Japanese and Korean letters, and full-width signs. */
const HAN = '\\u2E80-\\u303F\\u3041-\\u33FF\\u3400-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF';
/** Pictures, and what composes them (an alternation): joiner, variation selector, skin tones, keycap, flags. No ASCII, no signs of Inter's. */
const EMOJI =
  '\\u200D|(?![\\u0000-\\u203B])[\\p{Extended_Pictographic}\\p{Emoji_Presentation}\\p{Emoji_Modifier}\\u{1F1E6}-\\u{1F1FF}\\uFE0F\\u20E3]';

const HAS_ARABIC = new RegExp(`[${ARABIC}]`, 'u');
const HAS_EMOJI = new RegExp(EMOJI, 'u');
const HAS_HAN = new RegExp(`[${HAN}]`, 'u');
/** With the signs that part or join its letters. */
const ARABIC_WORD = `[${ARABIC}][${ARABIC}\\u200C\\u200D]*`;
/** Arabic with the spaces between its words, emoji, Chinese, and anything else. */
const RUNS = new RegExp(
  `${ARABIC_WORD}(?:[ ]+${ARABIC_WORD})*|(?:${EMOJI})+|[${HAN}]+|(?:(?![${ARABIC}${HAN}])(?!${EMOJI}).)+`,
  'gu',
);

/** The scene with every such line taken apart. Rotated lines are left as they are. */
export function separateScripts(scene: Scene): Scene {
  return { ...scene, children: scene.children.flatMap(separated) };
}

function separated(node: SceneNode): SceneNode[] {
  if (node.kind === 'group') return [{ ...node, children: node.children.flatMap(separated) }];
  if (node.kind !== 'text' || node.rotate || !fontOf(node.text)) return [node];
  const runs = node.text.match(RUNS) ?? [];
  return runs.length > 1 ? setSideBySide(node, runs) : [node];
}

/** A line whose first letter is Arabic runs from right to left. */
function setSideBySide(node: TextNode, runs: readonly string[]): TextNode[] {
  const ordered = HAS_ARABIC.test(/\p{L}/u.exec(node.text)?.[0] ?? '') ? runs.toReversed() : runs;
  const width = (text: string) => measure(text, node);
  let x = node.x - { start: 0, middle: 0.5, end: 1 }[node.anchor] * width(node.text);
  return ordered.flatMap((run, index) => {
    const text = run.trim();
    const at = x + width(run.slice(0, run.length - run.trimStart().length));
    x += width(run);
    if (text === '') return [];
    return [{ ...node, key: `${node.key}~${index}`, text, x: at, anchor: 'start' as const, width: width(text) }];
  });
}

/** The font of a line of one script; undefined for what the main font has. */
function fontOf(text: string): string | undefined {
  if (HAS_ARABIC.test(text)) return 'Noto Sans Arabic';
  if (HAS_EMOJI.test(text)) return 'Noto Emoji';
  return HAS_HAN.test(text) ? 'Noto Sans SC' : undefined;
}

/** Names the font of every line that the main font lacks letters for; the renderer names that of others. */
export function nameFonts(svg: string): string {
  return svg.replace(LINE, (whole, start: string, text: string) => {
    const font = fontOf(text);
    return font ? `${start} font-family="${font}, Inter"${whole.slice(start.length)}` : whole;
  });
}

/** A text element; what stands between its title and its end. */
const LINE = /(<text)\b[^>]*>(?:<title>[^<]*<\/title>)?([^<]+)<\/text>/g;
