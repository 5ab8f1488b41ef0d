import { type Localized, say } from '../text.ts';
import type { Position, SourceRange } from '../types.ts';

/** A value of a JSON text, with the place where it stands. */
export type JsonNode =
  | { kind: 'object'; source: SourceRange; entries: JsonEntry[] }
  | { kind: 'array'; source: SourceRange; items: JsonNode[] }
  | { kind: 'value'; source: SourceRange; value: string | number | boolean | null };

export interface JsonEntry {
  key: string;
  keySource: SourceRange;
  value: JsonNode;
}

export interface JsonText {
  /** Absent where there is no value at all, or a part of it could not be read. */
  root?: JsonNode;
  /** The first place that is not JSON, and what was expected there. */
  problem?: { source: SourceRange; message: Localized };
}

/** Deeper than any configuration goes. */
const DEEPEST = 60;

const SPACE = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/uy;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/uy;
const LITERAL = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Reads JSON with comments and trailing commas, as editors write settings. Never throws. */
export function readJson(text: string, uri: string): JsonText {
  try {
    return { root: new Reader(text, uri).whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
}

class Unreadable extends Error {
  readonly problem: { source: SourceRange; message: Localized };

  constructor(source: SourceRange, message: Localized) {
    super(message.en);
    this.problem = { source, message };
  }
}

class Reader {
  private readonly text: string;
  private readonly uri: string;
  private readonly lines: number[] = [0];
  private offset = 0;

  constructor(text: string, uri: string) {
    this.text = text;
    this.uri = uri;
    for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/gu)) this.lines.push(index + end.length);
  }

  whole(): JsonNode {
    const root = this.value(0);
    this.skip(SPACE);
    if (this.offset < this.text.length)
      this.fail(say('Nothing may follow the last brace.', '最后一个括号之后不能再有内容。'));
    return root;
  }

  private value(depth: number): JsonNode {
    this.skip(SPACE);
    const start = this.offset;
    if (depth > DEEPEST) this.fail(say('This is nested too deeply.', '嵌套过深。'));
    if (this.take('{')) {
      const entries = this.list('}', () => this.entry(depth + 1));
      return { kind: 'object', source: this.from(start), entries };
    }
    if (this.take('[')) {
      const items = this.list(']', () => this.value(depth + 1));
      return { kind: 'array', source: this.from(start), items };
    }
    const written = this.skip(STRING) || this.skip(LITERAL);
    if (!written) this.fail(say('A value is expected here.', '这里应当是一个值。'));
    return { kind: 'value', source: this.from(start), value: this.parsed(written, start) as string };
  }

  private entry(depth: number): JsonEntry {
    const start = this.offset;
    const key = this.skip(STRING);
    if (!key) this.fail(say('A key in double quotes is expected here.', '这里应当是双引号中的键。'));
    const keySource = this.from(start);
    this.skip(SPACE);
    if (!this.take(':')) this.fail(say('A colon is expected here.', '这里应当是冒号。'));
    return { key: String(this.parsed(key, start)), keySource, value: this.value(depth) };
  }

  private list<T>(end: string, item: () => T): T[] {
    const items: T[] = [];
    for (;;) {
      this.skip(SPACE);
      if (this.take(end)) return items;
      items.push(item());
      this.skip(SPACE);
      if (!this.take(',') && this.text[this.offset] !== end) {
        this.fail(say(`A comma or \`${end}\` is expected here.`, `这里应当是逗号或 \`${end}\`。`));
      }
    }
  }

  private parsed(written: string, start: number): unknown {
    try {
      return JSON.parse(written);
    } catch {
      throw new Unreadable(this.from(start), say('This text is not well-formed.', '这段文字格式不正确。'));
    }
  }

  private skip(expression: RegExp): string {
    expression.lastIndex = this.offset;
    const found = expression.exec(this.text)?.[0] ?? '';
    this.offset += found.length;
    return found;
  }

  private take(character: string): boolean {
    if (this.text[this.offset] !== character) return false;
    this.offset++;
    return true;
  }

  private fail(message: Localized): never {
    const start = this.offset;
    const end = Math.min(this.text.length, start + 1);
    throw new Unreadable({ uri: this.uri, start: this.position(start), end: this.position(end) }, message);
  }

  private from(start: number): SourceRange {
    return { uri: this.uri, start: this.position(start), end: this.position(this.offset) };
  }

  private position(offset: number): Position {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lines[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low - 1, character: offset - this.lines[low - 1]! };
  }
}
