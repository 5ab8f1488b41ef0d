import type { Finding, Localized, Position } from '@waymark/model';
import { say } from '@waymark/model';
import { type Problem, toFinding } from '../parser/problem.ts';

/**
 * What is wrong with how a file is written: what is no text in it, each told once where it stands first, and what the
 * parser found. Of a file in another encoding nothing but that: whatever else is wrong with it is wrong for this reason.
 */
export function writtenWrong(uri: string, text: string, problems: readonly Problem[]): Finding[] {
  if (isUtf16(text)) return [finding(uri, text, 0, UTF_16)];
  return [...encoding(uri, text), ...problems.map((problem) => toFinding(uri, problem))];
}

/** So many may stand in a text by accident, be it a short one. */
const FEW = 4;

/** Two bytes that mark UTF-16 and are none of UTF-8; without the mark, every other byte of Latin letters is 0. */
function isUtf16(text: string): boolean {
  if (!text.includes('\0')) return false;
  const zeros = text.split('\0').length - 1;
  return text.startsWith('\uFFFD\uFFFD') || zeros > Math.max(FEW, text.length / 3);
}

const UTF_16: Words = {
  message: say('This file is UTF-16, not UTF-8.', '此文件的编码是 UTF-16，不是 UTF-8。'),
  help: say('Save it as UTF-8.', '请以 UTF-8 编码保存。'),
};

function encoding(uri: string, text: string): Finding[] {
  return [...first(uri, text, '\uFFFD', notUtf8), ...first(uri, text, '\0', nul)];
}

type Words = Pick<Finding, 'message' | 'help'>;

function first(uri: string, text: string, character: string, words: (count: number) => Words): Finding[] {
  const at = text.indexOf(character);
  return at < 0 ? [] : [finding(uri, text, at, words(text.split(character).length - 1))];
}

function finding(uri: string, text: string, at: number, words: Words): Finding {
  const start = positionOf(text, at);
  const source = { uri, start, end: { line: start.line, character: start.character + 1 } };
  return { rule: 'text/encoding', severity: 'error', source, ...words };
}

/** Bytes that were not text when the file was decoded. */
function notUtf8(): Words {
  return {
    message: say('This file is not valid UTF-8 text.', '此文件不是有效的 UTF-8 文本。'),
    help: say('Save it as UTF-8.', '请以 UTF-8 编码保存。'),
  };
}

/** The character that ends texts in other programs. */
function nul(count: number): Words {
  return {
    message: say(
      `A NUL character (U+0000) stands here${others(count).en}; no text has one.`,
      `此处有一个 NUL 字符（U+0000）${others(count)['zh-CN']}，文本中不应出现。`,
    ),
    help: say(
      'Delete it. Where there are many, the file is UTF-16 or no text at all: save it as UTF-8.',
      '请将其删除。如果有很多，说明文件是 UTF-16 编码或根本不是文本：请以 UTF-8 编码保存。',
    ),
  };
}

function others(count: number): Localized {
  return count > 1 ? say(`, the first of ${count}`, `（全文共 ${count} 个）`) : say('', '');
}

function positionOf(text: string, at: number): Position {
  const before = text.slice(0, at).split(/\r\n|\n|\r/u);
  return { line: before.length - 1, character: before.at(-1)!.length };
}
