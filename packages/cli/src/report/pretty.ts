/** Findings for a person at a terminal: the line in question, what is wrong under it, and what to do. */
import { type Finding, type Related, type Severity, type SourceRange, say } from '@waymark/model';
import type { SourceFile } from '../project/types.ts';
import { cellAt, expand, printable, width } from '../terminal/cells.ts';
import type { Paint, Style } from '../terminal/style.ts';
import { files } from '../words/count.ts';
import { SEVERITY, summed } from '../words/severity.ts';
import { placeOf, type Report, tally } from './report.ts';

const STYLE: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };
const HELP = say('help', '建议');
const NOTE = say('see', '相关');
const COLON = say(': ', '：');
/** Longer lines are shown in part, around the place. */
const MOST_CELLS = 160;

export function prettyReport(report: Report, paint: Paint): string {
  const blocks = report.findings.map((finding) => block(finding, report, paint));
  return `${[...blocks, ...errorsAgain(report, paint), summary(report, paint)].join('\n\n')}\n`;
}

/** Up to so many findings fit a screen, and errors are seen among them. */
const SCREENFUL = 5;
const MOST_AGAIN = 10;

/** Where the errors are, if they are lost among more findings of other kinds: all stand in the order of their places. */
function errorsAgain(report: Report, paint: Paint): string[] {
  const { lang, findings } = report;
  const wrong = findings.filter(({ severity }) => severity === 'error');
  if (wrong.length === 0 || wrong.length * 2 > findings.length || findings.length <= SCREENFUL) return [];
  const lines = wrong.slice(0, MOST_AGAIN).map(({ source, message }) => {
    const { file, line, column } = placeOf(report, source);
    return `  ${paint('cyan', `${printable(file)}:${line}:${column}`)} ${printable(message[lang])}`;
  });
  const more = wrong.length - lines.length;
  if (more > 0) lines.push(`  ${say(`… and ${more} more`, `……以及另外 ${more} 个`)[lang]}`);
  return [[paint('red', paint('bold', say('The errors:', '错误：')[lang])), ...lines].join('\n')];
}

function block(finding: Finding, report: Report, paint: Paint): string {
  const { lang } = report;
  const style = STYLE[finding.severity];
  const head = `${paint(style, paint('bold', `${SEVERITY[finding.severity][lang]}[${finding.rule}]`))}${paint('bold', COLON[lang] + printable(finding.message[lang]))}`;
  const gutter = ' '.repeat(String(finding.source.start.line + 1).length);
  const lines = [head, ...excerpt(finding.source, report, gutter, style, paint)];
  if (finding.help) lines.push(remark(gutter, HELP[lang] + COLON[lang], finding.help[lang], paint));
  for (const related of finding.related ?? []) lines.push(relatedLine(related, report, gutter, paint));
  return lines.join('\n');
}

function excerpt(source: SourceRange, report: Report, gutter: string, style: Style, paint: Paint): string[] {
  const { file, line, column } = placeOf(report, source);
  const lines = [`${gutter}${paint('cyan', '-->')} ${printable(file)}:${line}:${column}`];
  const shownFile = report.files.get(source.uri);
  const text = shownFile && linesOf(shownFile)[source.start.line];
  if (text === undefined) return lines;
  const { shown, carets } = underlined(text, source);
  const bar = paint('cyan', '|');
  lines.push(`${gutter} ${bar}`, `${paint('cyan', String(line))} ${bar} ${shown}`.trimEnd());
  lines.push(`${gutter} ${bar} ${' '.repeat(carets.before)}${paint(style, paint('bold', carets.marks))}`);
  return lines;
}

const split = new WeakMap<SourceFile, string[]>();

/** A file is taken apart once, however many findings it has. */
function linesOf(file: SourceFile): string[] {
  const known = split.get(file);
  if (known) return known;
  const lines = file.text.split(/\r\n|\r|\n/);
  split.set(file, lines);
  return lines;
}

interface Underlined {
  shown: string;
  carets: { before: number; marks: string };
}

/** A source line as it is printed, and the carets under what the range covers of it. */
export function underlined(line: string, { start, end }: SourceRange): Underlined {
  const from = Math.min(start.character, line.length);
  const goesOn = end.line > start.line;
  const to = goesOn ? line.trimEnd().length : Math.min(end.character, line.length);
  const window = windowAround(line, from);
  const visible = line.slice(window.from, window.to);
  const before = cellAt(visible, from - window.from);
  const span = Math.max(1, cellAt(visible, Math.max(from, Math.min(to, window.to)) - window.from) - before);
  const lead = window.from > 0 ? '… ' : '';
  const tail = window.to < line.length ? ' …' : '';
  return {
    shown: `${lead}${expand(visible)}${tail}`,
    carets: { before: before + lead.length, marks: '^'.repeat(span) + (goesOn ? '…' : '') },
  };
}

/** Which part of a line to show: all of it where it fits, else a stretch that starts somewhat before the place. */
function windowAround(line: string, from: number): { from: number; to: number } {
  if (width(expand(line)) <= MOST_CELLS) return { from: 0, to: line.length };
  const begin = atCharacter(line, Math.max(0, from - MOST_CELLS / 4));
  let to = begin;
  for (let cells = 0; to < line.length && cells < MOST_CELLS; to++) cells += width(printable(line[to]!));
  return { from: begin, to: atCharacter(line, to) };
}

/** Not between the halves of a surrogate pair. */
function atCharacter(line: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(line[index] ?? '') ? index - 1 : index;
}

function remark(gutter: string, word: string, text: string, paint: Paint): string {
  return `${gutter} ${paint('cyan', '=')} ${paint('bold', word)}${printable(text)}`;
}

function relatedLine(related: Related, report: Report, gutter: string, paint: Paint): string {
  const { file, line, column } = placeOf(report, related.source);
  return remark(
    gutter,
    NOTE[report.lang] + COLON[report.lang],
    `${file}:${line}:${column} ${related.message[report.lang]}`,
    paint,
  );
}

function summary(report: Report, paint: Paint): string {
  const { lang } = report;
  const sums = tally(report.findings);
  const where = files(report.checked.length)[lang];
  if (report.findings.length === 0) {
    return paint('green', say(`No findings in ${where}.`, `${where}，没有发现问题。`)[lang]);
  }
  const found = summed(sums, lang, (severity, words) => paint(STYLE[severity], words));
  return say(`${found} in ${where}.`, `${where}：${found}。`)[lang];
}
