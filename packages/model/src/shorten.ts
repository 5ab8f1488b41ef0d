/** Texts as messages quote them: somebody may have pasted a book into a title, and a message is read at a glance. */
import type { Finding } from './finding.ts';
import type { Localized } from './text.ts';

/** Graphemes of a quoted text, and of a message as a whole. */
const MOST_QUOTED = 80;
const MOST = 600;
/** UTF-16 code units a grapheme may have here: marks can be heaped on a letter without end. */
const UNITS = 16;

let graphemes: Intl.Segmenter | undefined;

/** The text, or its first `most` graphemes and an ellipsis. */
export function shortened(text: string, most = MOST_QUOTED): string {
  if (text.length <= most) return text;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const start = text.slice(0, (most + 1) * UNITS);
  let count = 0;
  for (const { index } of graphemes.segment(start)) if (count++ === most) return `${start.slice(0, index)}…`;
  return start.length < text.length ? `${start}…` : text;
}

/** The finding with long texts between quotation marks shortened in everything that it says. */
export function shortenedFinding(finding: Finding): Finding {
  const { message, help, related } = finding;
  if (isShort(message) && (!help || isShort(help)) && (!related || related.every((one) => isShort(one.message))))
    return finding;
  return {
    ...finding,
    message: both(message),
    ...(help && { help: both(help) }),
    ...(related && { related: related.map((one) => ({ ...one, message: both(one.message) })) }),
  };
}

/** Most messages are, and to tell so takes less than to put them together anew. */
function isShort(message: Localized): boolean {
  return fits(message.en) && fits(message['zh-CN']);
}

function fits(text: string): boolean {
  return text.length <= MOST_QUOTED || (text.length <= MOST && !LONG_QUOTED.test(text));
}

const LONG_QUOTED = new RegExp(`“[^“”]{${MOST_QUOTED + 1}}`);

function both({ en, 'zh-CN': zh }: Localized): Localized {
  return { en: sentence(en), 'zh-CN': sentence(zh) };
}

function sentence(text: string): string {
  // A text may hold such marks itself: then the whole is kept within bounds at least.
  return shortened(
    text.replace(/“([^“”]*)”/g, (_, quoted: string) => `“${shortened(quoted)}”`),
    MOST,
  );
}
