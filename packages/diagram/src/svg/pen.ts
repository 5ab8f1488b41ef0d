import { num } from '../number.ts';
import { escapedPath, escapeXml } from './escape.ts';
import { Fingerprint, FOREIGN, MARKUP } from './id.ts';
import { textContent } from './text.ts';

/** The few words that a picture uses over and over, each with its place in the order of first use. */
class Words {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  place(word: string): number {
    const known = this.places.get(word);
    if (known !== undefined) return known;
    this.places.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
}

/** What stands in the fingerprint for what is not there. */
const NOTHING = -0x80000000;

/**
 * Writes a picture, and folds all that it writes into the picture's fingerprint. Words are folded by their place, so
 * their lists belong to it too.
 */
export class Pen {
  /** What is written so far. Texts are added to it piece by piece, which is how engines join many fastest. */
  out = '';
  readonly print = new Fingerprint();
  readonly knownFonts: boolean;
  readonly fills = new Words();
  readonly strokes = new Words();
  readonly sizes = new Set<number>();
  /** Written once for each style of text, and of shapes by place of fill and stroke. */
  readonly textClasses = new Map<number, string>();
  readonly shapeClasses: string[][] = [];
  private readonly roles = new Words();
  private readonly roleMarkup: string[] = [];
  private lastRef: string | undefined;
  private refMarkup = '';
  private lastPath: string | undefined;
  private pathMarkup = '';

  constructor(knownFonts: boolean) {
    this.knownFonts = knownFonts;
    this.fills.place('bg');
  }

  /** Nothing, where there might have been something. */
  nothing(): '' {
    this.print.number(NOTHING);
    return '';
  }

  num(value: number): string {
    this.print.number(Math.round(value * 100) | 0);
    return num(value);
  }

  /** A text, escaped. */
  text(text: string): string {
    return this.print.text(text) & MARKUP ? escapeXml(text) : text;
  }

  /** Path data, escaped should it be no path data. Marks of a kind have the same, one after the other. */
  path(d: string): string {
    if (d === this.lastPath) return this.pathMarkup + this.nothing();
    this.lastPath = d;
    this.print.path(d);
    this.pathMarkup = escapedPath(d);
    return this.pathMarkup;
  }

  /** The words of a text node, escaped and turned the way that they are read. */
  content(text: string): string {
    const care = this.print.text(text);
    if (!care) return text;
    return escapeXml(care & FOREIGN ? textContent(text) : text);
  }

  /** What an element stands for. Several in a row stand for the same. */
  ref(ref: string): string {
    if (ref !== this.lastRef) {
      this.lastRef = ref;
      this.print.text(ref);
      this.refMarkup = ` data-ref="${escapeXml(ref)}"`;
    }
    return this.refMarkup;
  }

  role(role: string): string {
    const place = this.roles.place(role);
    this.print.number(place);
    this.roleMarkup[place] ??= ` data-role="${escapeXml(role)}"`;
    return this.roleMarkup[place];
  }

  /** To be called when all is written. */
  foldWords(): void {
    for (const { list } of [this.fills, this.strokes, this.roles]) {
      this.print.number(list.length);
      for (const word of list) this.print.text(word);
    }
  }
}
