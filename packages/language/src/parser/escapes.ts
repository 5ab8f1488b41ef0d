import { say } from '@waymark/model';
import type { Problem } from './problem.ts';
import { BAD } from './program.ts';
import { Token } from './token.ts';

const ESCAPE = /\\(?:u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|[\s\S]|$)/gu;
/** What a text between double quotes knows; of anything else the backslash is lost. */
const KNOWN = /^\\(?:["\\ntr]|u.)/u;

const LIST = say(
  '`\\"`, `\\\\`, `\\n`, `\\r`, `\\t` and `\\u{…}` with the number of a character',
  ' `\\"`、`\\\\`、`\\n`、`\\r`、`\\t`，以及写明字符编号的 `\\u{…}`',
);

/** The escapes of a text in double quotes that mean nothing: `"C:\dir"`, `"\u{110000}"`. */
export function unknownEscapes({ image, offset, line, character }: Token): Problem[] {
  return [...image.matchAll(ESCAPE)].flatMap(({ 0: written, index }) => {
    if (KNOWN.test(written) && isCharacter(written)) return [];
    const start = character + index;
    return [unknown(new Token(BAD, 0, written, offset + index, line, start, line))];
  });
}

/** `\u` with the number of a character; true of all other escapes. */
function isCharacter(written: string): boolean {
  if (written[1] !== 'u') return true;
  const code = Number.parseInt(written.replace(/[^0-9a-fA-F]/gu, ''), 16);
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

function unknown(from: Token): Problem {
  const { image } = from;
  const meant = `\\${image}`;
  return {
    rule: 'syntax/escape',
    severity: 'warning',
    from,
    message: say(`‘${image}’ stands for no character.`, `“${image}”不代表任何字符。`),
    help: say(
      `Write \`${meant}\` for the backslash itself; there are ${LIST.en}.`,
      `如果要写反斜线本身，请写 \`${meant}\`；可用的有${LIST['zh-CN']}。`,
    ),
    fix: { title: say(`Write ${meant}`, `改为 ${meant}`), replace: meant },
  };
}
