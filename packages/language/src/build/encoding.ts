import type { Finding, Localized, Position } from '@waymark/model';
import { say } from '@waymark/model';

/** What is no text in a text, each told once, where it stands first. */
export function encoding(uri: string, text: string): Finding[] {
  return [...first(uri, text, '\uFFFD', notUtf8), ...first(uri, text, '\0', nul)];
}

type Words = Pick<Finding, 'message' | 'help'>;

function first(uri: string, text: string, character: string, words: (count: number) => Words): Finding[] {
  const at = text.indexOf(character);
  if (at < 0) return [];
  const start = positionOf(text, at);
  const source = { uri, start, end: { line: start.line, character: start.character + 1 } };
  return [{ rule: 'text/encoding', severity: 'error', source, ...words(text.split(character).length - 1) }];
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
