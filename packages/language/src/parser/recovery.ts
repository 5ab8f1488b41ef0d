/**
 * How the parser finds its way in broken text. Lines are what it holds on to: a name stands on the line of its keyword,
 * a block's next member usually first on a line. Each of these looks at what stands there, in the order of the chance
 * that it is meant: a forgotten brace, a brace too many, a slip of the pen; and only then passes it over.
 */
import { nearest } from '@waymark/model';
import { PROGRAM } from '../generated/program.ts';
import type { Cursor } from './cursor.ts';
import { tables } from './cursor.ts';
import { guessed, keywordMeant, meansStage } from './guess.ts';
import { misplaced } from './misplaced.ts';
import type { BlockElement, CallElement, TokenElement } from './program.ts';
import { BAD, ID, NUMBER, STAGE, TEXT, WORD } from './program.ts';
import * as report from './report.ts';
import type { Token } from './token.ts';
import type { Made } from './tree.ts';

/** A block's first fact stands here though nothing opened it: somebody forgot the brace. */
export function lacksOpening(cursor: Cursor, element: BlockElement): boolean {
  if (cursor.current === cursor.end || !cursor.startsLine) return false;
  const inside = cursor.choose(tables.members(element)) > 0;
  return inside && cursor.choose(cursor.frame!.table) === 0;
}

/** Passes over words between the head of a declaration and the `{` on its line. */
export function passToOpening(cursor: Cursor, open: TokenElement): boolean {
  const start = cursor.current;
  if (cursor.startsLine || cursor.choose(cursor.frame!.table) > 0) return false;
  let at = cursor.at;
  for (let token = cursor.tokens[at]; token?.kind !== open.kind; token = cursor.tokens[++at]) {
    if (token?.line !== start.line || token.image === '}') return false;
  }
  if (cursor.tokens[at]!.line !== start.line) return false;
  cursor.trouble(start, () => report.beforeBrace(start, cursor.previous));
  cursor.moveTo(at);
  return true;
}

/** A declaration stands here that only a block further out can hold: somebody forgot to close this one. */
export function belongsOutside(cursor: Cursor): boolean {
  if (cursor.current.kind !== WORD || !cursor.startsLine) return false;
  for (let frame = cursor.frame!.up; frame; frame = frame.up) {
    const branch = cursor.choose(frame.table, frame.table);
    if (branch > 0 && declares(cursor, frame.element.members[branch - 1]!)) return true;
  }
  return false;
}

function declares(cursor: Cursor, member: CallElement): boolean {
  const { body } = PROGRAM.rules[member.rule]!;
  const parts = body.is === 'sequence' ? body.of : [body];
  if (parts[0]?.is === 'token' && parts[0].kind === STAGE) return opensStage(cursor, cursor.at);
  const named = parts[1]?.is === 'token' && parts[1].prop === 'name';
  return named && cursor.looksLike(ID, cursor.at + 1);
}

/** `explore {` with a step in it, or nothing yet: anything else may open like that, too. */
function opensStage({ tokens }: Cursor, at: number): boolean {
  const brace = tokens[at + 1]?.kind === TEXT ? at + 2 : at + 1;
  if (tokens[brace]?.image !== '{' || tokens[brace].line !== tokens[at]!.line) return false;
  return ['step', '}', undefined].includes(tokens[brace + 1]?.image);
}

/** What a member of the block at hand could hold that stands here without it: a step in a journey, without its stage. */
export function homeOfLoose(cursor: Cursor): { call: CallElement; block: BlockElement } | undefined {
  const { keyword } = cursor.current;
  if (keyword === 0 || cursor.tokens[cursor.at + 1]?.kind !== WORD) return undefined;
  for (const call of cursor.frame!.element.members) {
    const block = blockOfStage(call);
    if (block && tables.members(block)[keyword]) return { call, block };
  }
  return undefined;
}

/** The keywords of what may stand in a member of the block at hand, but not in the block itself. */
function looseKeywords({ frame }: Cursor): string[] {
  return frame!.element.members.flatMap((call) => {
    const block = blockOfStage(call);
    return block ? report.keywordsOf(tables.members(block)) : [];
  });
}

/** The block of a member that is known by its key alone. */
function blockOfStage(call: CallElement): BlockElement | undefined {
  const { body } = PROGRAM.rules[call.rule]!;
  const [first, ...rest] = body.is === 'sequence' ? body.of : [];
  if (first?.is !== 'token' || first.kind !== STAGE) return undefined;
  const block = rest.find((part) => part.is === 'block');
  return block?.is === 'block' ? block : undefined;
}

/** What a brace too many has closed, outermost first: the last member of the block at hand, and its last member. */
export interface Reopened {
  node: Made;
  element: BlockElement;
}

/**
 * A member of a block stands here that has just been closed, and more braces close in what follows than are open: the
 * one before was too many. Gives what to go on reading.
 */
export function closedTooEarly(cursor: Cursor): Reopened[] {
  if (cursor.current.kind !== WORD || !cursor.startsLine) return [];
  const chain: Reopened[] = [];
  let { node, element } = cursor.frame!;
  for (;;) {
    const last = lastMember(node, element);
    if (!last) return [];
    chain.push(last);
    if (cursor.choose(tables.members(last.element)) > 0) break;
    ({ node, element } = last);
  }
  return cursor.surplus(cursor.at) >= depthOf(cursor) + chain.length ? chain : [];
}

/** How many blocks are open. */
function depthOf(cursor: Cursor): number {
  let depth = 0;
  for (let frame = cursor.frame; frame; frame = frame.up) depth += Number(frame.element.close !== undefined);
  return depth;
}

function lastMember(node: Made, element: BlockElement): Reopened | undefined {
  const last = (node[element.members[0]!.prop!] as Made[]).at(-1);
  if (!last) return undefined;
  const { body } = PROGRAM.rules.find(({ name }) => name === last.$type)!;
  const block = body.is === 'sequence' ? body.of.find((part) => part.is === 'block') : undefined;
  return block?.is === 'block' ? { node: last, element: block } : undefined;
}

/** Takes a misspelt keyword for what it should be: `stepp book "…" {` is still a step. */
export function respell(cursor: Cursor): boolean {
  const { current: found, frame } = cursor;
  const keyword = spelling(cursor);
  if (!keyword) return false;
  cursor.trouble(found, () => report.misspelt(found, keyword));
  found.keyword = tables.spellings.get(keyword)!;
  return cursor.choose(frame!.table) > 0 || homeOfLoose(cursor) !== undefined;
}

/** The keyword that stands there in other letters, or in other words. */
function spelling(cursor: Cursor): string | undefined {
  const { current: found, frame, tokens, at } = cursor;
  if (found.kind !== WORD || found.keyword > 0 || !startsMember(cursor)) return undefined;
  const possible = [...report.keywordsOf(frame!.table), ...looseKeywords(cursor)];
  const keyword = guessed(found.image, possible) ?? likeliest(found.image, possible);
  return keyword && goesOn(keyword, found, tokens[at + 1]) ? keyword : undefined;
}

/** Passes over a sign between a word and what it asks for: `goal: "…"`. */
export function passColon(cursor: Cursor, kind: number): boolean {
  const { current: sign, previous, at, tokens, startsLine } = cursor;
  if (startsLine || previous?.kind !== WORD || !/^[:=：]$/u.test(sign.image) || tokens[at + 1]?.line !== sign.line)
    return false;
  cursor.moveTo(at + 1);
  const isThere = cursor.matches(kind);
  if (!isThere) cursor.moveTo(at);
  else cursor.trouble(sign, () => report.needless(sign, previous));
  return isThere;
}

/** Passes over a word before the key of a stage, which needs none: `stage explore {`. */
export function passToStage(cursor: Cursor): boolean {
  const { current: found, tokens, at, frame } = cursor;
  const stage = tokens[at + 1];
  if (found.kind !== WORD || !frame!.table[STAGE] || stage?.line !== found.line) return false;
  if (!cursor.looksLike(STAGE, at + 1)) return false;
  if (!meansStage(found.image) && (spelling(cursor) || !opensStage(cursor, at + 1))) return false;
  cursor.trouble(found, () => report.beforeStage(found, stage));
  cursor.advance();
  return true;
}

/** A member of a block begins there, if anything does: first on its line, or right behind a brace. */
function startsMember({ startsLine, previous }: Cursor): boolean {
  return startsLine || previous?.image === '{' || previous?.image === '}';
}

/** Near enough to go on as if it were meant: `stream` is no slip for `team`. */
function likeliest(written: string, possible: readonly string[]): string | undefined {
  const keyword = nearest(written, possible);
  if (!keyword) return undefined;
  const alike = keyword[0] === written[0]!.toLowerCase() || Math.abs(keyword.length - written.length) < 2;
  return alike ? keyword : undefined;
}

/** All keywords but these are followed by something on their line. */
function goesOn(keyword: string, found: Token, next: Token | undefined): boolean {
  return ['ends', 'machine', 'interaction', 'as-is', 'to-be'].includes(keyword) || next?.line === found.line;
}

/** Says that what stands here has no place in the block, and goes on behind it. */
export function pass(cursor: Cursor): void {
  const start = cursor.current;
  const frame = cursor.frame!;
  // `Anna does` is half typed: what is missing behind the verb is what to say.
  if (isVerb(cursor.tokens[cursor.at + 1], start) && start.kind === WORD) {
    cursor.advance();
    return;
  }
  const verb = verbBehind(cursor);
  const { previous } = cursor;
  const before = cursor.startsLine ? undefined : previous;
  cursor.trouble(start, () => (verb ? report.misspelt(verb.at, verb.meant) : misplaced(start, before, frame, tables)));
  // Punctuation of the wrong width: the right one would mean nothing here, either.
  if (start.kind !== TEXT) cursor.readvise(start, report.removal(start));
  // A declaration of something unknown, as a whole: its name is no stage.
  const next = cursor.tokens[cursor.at + 1];
  if (start.kind === WORD && next?.line === start.line && cursor.looksLike(STAGE, cursor.at + 1)) cursor.advance();
  do {
    if (cursor.current.image === '{' && cursor.current.kind !== BAD) passBlock(cursor);
    else cursor.advance();
  } while (!cursor.startsLine && cursor.current.image !== '}' && cursor.choose(frame.table) === 0);
}

function isVerb(token: Token | undefined, who: Token): boolean {
  return (token?.image === 'does' || token?.image === 'feels') && token.line === who.line && who.keyword === 0;
}

/** `Katrina feel 1 "…"`: who does or feels something is known by a word that is misspelt. */
function verbBehind({ tokens, at, frame }: Cursor): { at: Token; meant: string } | undefined {
  const [who, verb, what] = tokens.slice(at, at + 3);
  if (who?.kind !== WORD || verb?.kind !== WORD || (what?.kind !== TEXT && what?.kind !== NUMBER)) return undefined;
  if (who.line !== what.line || verb.keyword > 0) return undefined;
  const possible = report.keywordsOf(frame!.table).filter((word) => word === 'does' || word === 'feels');
  const meant = keywordMeant(verb.image, possible);
  return meant ? { at: verb, meant } : undefined;
}

/** A whole block where enough braces close in what follows, else just the opening one: then that is one too many. */
function passBlock(cursor: Cursor): void {
  const { at } = cursor;
  const closed = cursor.surplus(at + 1) > depthOf(cursor) ? cursor.closingOf(at) : undefined;
  cursor.moveTo((closed ?? at) + 1);
}
