import type { Lang, Position } from '@waymark/model';
import { expect } from 'vitest';
import type { Context, Edit } from '../../src/editor/index.ts';
import { workspaceOf } from '../support.ts';

/** What a text with a cursor, written `<|>`, stands for. */
export interface Scene extends Context {
  uri: string;
  position: Position;
  offset: number;
  /** Where the text from the first to the last cursor stands. */
  range: { start: Position; end: Position };
  texts: Map<string, string>;
}

const CURSOR = '<|>';

/**
 * A project of one file, or of several that begin with lines like `--- b.journey`. The file with the cursor is the one
 * that is asked about; without a cursor it is the first.
 */
export function scene(input: string, lang: Lang = 'en'): Scene {
  const texts = new Map<string, string>();
  let at: { uri: string; offset: number; end: number } | undefined;
  for (const [name, marked] of filesOf(input)) {
    const text = marked.replaceAll(CURSOR, '');
    const offset = marked.indexOf(CURSOR);
    if (offset >= 0 || !at) at = { uri: name, offset: Math.max(0, offset), end: lastCursor(marked, offset) };
    texts.set(name, text);
  }
  // No data file is there.
  const workspace = workspaceOf(texts, { readData: () => undefined });
  const { uri, offset, end } = at!;
  const text = texts.get(uri)!;
  const range = { start: positionOf(text, offset), end: positionOf(text, end) };
  return { workspace, lang, uri, offset, position: range.start, range, texts };
}

function filesOf(input: string): [string, string][] {
  const parts = input.split(/^--- (.*)\n/m);
  const files: [string, string][] = parts[0]!.trim() === '' && parts.length > 1 ? [] : [['a.journey', parts[0]!]];
  for (let i = 1; i < parts.length; i += 2) files.push([parts[i]!, parts[i + 1]!]);
  return files;
}

function lastCursor(marked: string, first: number): number {
  const last = marked.lastIndexOf(CURSOR);
  return last > first ? last - CURSOR.length : Math.max(0, first);
}

export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

export function offsetOf(text: string, { line, character }: Position): number {
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
}

/** The texts after edits; those that changed, in the form that `scene` reads where there are several files. */
export function after({ texts }: Scene, edits: readonly Edit[]): string {
  const byFile = Map.groupBy(edits, (edit) => edit.uri);
  const result = [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([uri, own]) => [uri, apply(texts.get(uri) ?? '', own)]);
  if (result.length === 1 && texts.size === 1) return result[0]![1]!;
  return result.map(([uri, text]) => `--- ${uri}\n${text}`).join('');
}

export function apply(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, newText } of sorted) {
    expect(start, 'edits must not overlap').toBeGreaterThanOrEqual(at);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** What stands at a place: `a.journey:2:5 Booking`. */
export function shown(
  { texts, workspace }: Scene,
  { uri, range }: { uri: string; range: { start: Position; end: Position } },
): string {
  const text = texts.get(uri) ?? workspace.unit(uri)!.text;
  const words = text.slice(offsetOf(text, range.start), offsetOf(text, range.end));
  return `${uri}:${range.start.line + 1}:${range.start.character + 1} ${words}`;
}
