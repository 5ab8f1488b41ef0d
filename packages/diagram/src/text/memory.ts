import type { Font } from './contract.ts';

type Memory = Map<string, readonly string[]>;

/**
 * Lines that were found before. A picture is drawn again with every key that is pressed, and nearly all of its texts are
 * as they were. What is held never changes a result; it is emptied when full.
 */
const LIMIT = 50_000;
const memories = new Map<string, Memory>();
let size = 0;

/** The memory that was last asked for: most texts are wrapped like the one before. */
let last: { font: Font; width: number; memory: Memory } | undefined;

/** The lines of texts that were broken for one font and width. */
export function memoryOf(font: Font, width: number): Memory {
  if (last?.font === font && last.width === width) return last.memory;
  const { size, weight, tnum, tracking } = font;
  const key = `${size} ${weight} ${tnum ? 1 : 0} ${tracking ?? 0} ${width}`;
  let memory = memories.get(key);
  if (!memory) {
    memory = new Map();
    memories.set(key, memory);
  }
  last = { font, width, memory };
  return memory;
}

export function remember(memory: Memory, text: string, lines: readonly string[]): void {
  if (size >= LIMIT) {
    memories.clear();
    last = undefined;
    size = 0;
  }
  size++;
  memory.set(text, lines);
}

/** Whether a word of the text could be broken within, so that the names to keep whole matter. */
export function dependsOnNames(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2d || code === 0x2f || code >= 0xe00) return true;
  }
  return false;
}
