/**
 * Where a text may be broken: it is cut into pieces that stay whole, each with the space that stands before it.
 *
 * Between words; after a hyphen or a slash within one; in scripts written without spaces between the words that
 * `Intl.Segmenter` finds. No line starts with closing punctuation or ends with opening punctuation (kinsoku), and the
 * names in `keep` are not cut.
 */
import { graphemes } from './graphemes.ts';

export interface Piece {
  text: string;
  /** A space parts it from the piece before. */
  spaced: boolean;
}

/** May not start a line. */
const CLOSING = /^[，。、；：？！）」』】》〉”’…—·％‰％)\]},.;:?!%‰»›°℃]/;
/** May not end a line. */
const OPENING = /[（「『【《〈“‘([{«‹¿¡#＃￥¥$€£]$/;
/** Written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Chinese; full-width punctuation with them. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3000-\u30ff\u3105-\u312f\u31a0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{323af}]/u;
/** Spaces that a line may end at; not the no-break ones. */
const SPACES = /[\t\n\f\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/;

/** Nothing but words of Latin letters and figures, one space between them: each is a piece, and none sticks to another. */
const WORDS = /^[A-Za-z\d][\w.,;:!?']*(?: [A-Za-z\d][\w.,;:!?']*)*$/;

/** Made when first needed, see graphemes.ts. */
let words: Intl.Segmenter | undefined;

/** The pieces of a text of plain words, as most are, found without looking each word over; undefined for another text. */
export function plainPieces(text: string): Piece[] | undefined {
  return WORDS.test(text) ? text.split(' ').map((word, i) => ({ text: word, spaced: i > 0 })) : undefined;
}

export function piecesOf(text: string, keep: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (const token of text.split(SPACES)) {
    if (token === '') continue;
    const parts = UNSPACED.test(token) ? unspacedParts(token, keep) : hyphenParts(token, keep);
    for (let i = 0; i < parts.length; i++) pieces.push({ text: parts[i]!, spaced: i === 0 && pieces.length > 0 });
  }
  return glue(pieces);
}

/** `check-in/out` → `check-` `in/` `out`; single letters and numbers stay together: `e-mail`, `24/7`. */
function hyphenParts(token: string, keep: readonly string[]): string[] {
  if (!/[-/‐–—]/.test(token) || keep.some((name) => token.includes(name) && /[-/‐–—]/.test(name))) return [token];
  return token.split(/(?<=\p{L}{2}[-/‐–—])(?=\p{L}{2})/u);
}

function unspacedParts(token: string, keep: readonly string[]): string[] {
  const cuts = new Set(wordStarts(token));
  for (const name of keep) {
    for (let at = token.indexOf(name); at >= 0; at = token.indexOf(name, at + name.length)) {
      cuts.add(at);
      for (let inside = at + 1; inside < at + name.length; inside++) cuts.delete(inside);
    }
  }
  const ends = [...cuts].filter((cut) => cut > 0).sort((a, b) => a - b);
  const parts: string[] = [];
  let start = 0;
  for (const end of [...ends, token.length]) {
    parts.push(token.slice(start, end));
    start = end;
  }
  return parts;
}

/**
 * Where words start in a text without spaces; a number keeps what it counts.
 *
 * Finding words is slow, and a picture is drawn again with every key that is pressed, nearly all of its texts as they
 * were: so they are remembered. The memory is emptied when full; what it holds never changes a result.
 */
function wordStarts(token: string): readonly number[] {
  const known = memory.get(token);
  if (known) return known;
  const starts: number[] = [];
  let last = '';
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index } of words.segment(token)) {
    if (!(/^[\d.,]+$/.test(last) && UNSPACED.test(segment))) starts.push(index);
    last = segment;
  }
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(token, starts);
  return starts;
}

const MEMORY_LIMIT = 20_000;
const memory = new Map<string, readonly number[]>();

/** Puts together what kinsoku forbids to part. */
function glue(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before && mayNotPart(before, piece)) before.text += (piece.spaced ? ' ' : '') + piece.text;
    else out.push(piece);
  }
  return out;
}

function mayNotPart(before: Piece, piece: Piece): boolean {
  if (piece.spaced) return /^[?!:;%‰»°€£$¥—–=≥≤<>+−·&]$/.test(piece.text) && piece.text !== before.text;
  return CLOSING.test(piece.text) || OPENING.test(before.text);
}

/**
 * A piece that is wider than a line, cut at graphemes into parts that are not (but for a single wide grapheme). The last
 * grapheme goes along with punctuation that may not start a line.
 */
export function splitPiece(piece: Piece, fits: (text: string) => boolean): Piece[] {
  const out: string[] = [];
  let line: string[] = [];
  for (const grapheme of graphemes(piece.text)) {
    if (line.length > 0 && !fits(line.join('') + grapheme)) {
      const carried = line.length > 1 && CLOSING.test(grapheme) && fits(line.at(-1)! + grapheme) ? [line.pop()!] : [];
      out.push(line.join('').trimEnd());
      line = carried;
    }
    if (line.length > 0 || grapheme !== ' ') line.push(grapheme);
  }
  if (line.length > 0) out.push(line.join(''));
  return out.map((text, i) => ({ text, spaced: piece.spaced && i === 0 }));
}
