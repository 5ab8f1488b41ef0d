/** Between the editor's positions and those of the messages: both count lines from 0 and characters in UTF-16 units. */
import type { SourceRange } from '@waymark/protocol';
import { Position, Range, type TextDocument, Uri } from 'vscode';
import { LANGUAGE } from './ids.ts';

export function toRange({ start, end }: SourceRange): Range {
  return new Range(toPosition(start), toPosition(end));
}

export function toPosition({ line, character }: { line: number; character: number }): Position {
  return new Position(line, character);
}

export function toUri(uri: string): Uri {
  return Uri.parse(uri, true);
}

export function isJourney(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === LANGUAGE;
}
