import type { AstNode, LangiumCoreServices, LangiumParser, Lexer, LexerResult, ParseResult } from 'langium';
import { DefaultTokenBuilder } from 'langium';
import type { Binding } from '../parser/parse.ts';
import { parseText } from '../parser/parse.ts';
import type { Problem } from '../parser/problem.ts';
import { createBinding, settle } from './binding.ts';

/** Langium's parser service over this language's own parser. */
class JourneyParser {
  private readonly services: LangiumCoreServices;
  private binding: Binding | undefined;

  constructor(services: LangiumCoreServices) {
    this.services = services;
  }

  parse<T extends AstNode = AstNode>(input: string): ParseResult<T> {
    this.binding ??= createBinding(this.services);
    const parsed = parseText(input, this.binding);
    for (const comment of parsed.comments) {
      comment.tokenType =
        this.services.parser.Lexer.definition[comment.image[1] === '*' ? 'BLOCK_COMMENT' : 'LINE_COMMENT']!;
    }
    return { value: parsed.root as T, lexerErrors: [], parserErrors: parsed.problems.map(toParserError) };
  }
}

/** Langium asks for its own class, of which its services call nothing but `parse`. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  return new JourneyParser(services) as unknown as LangiumParser;
}

function toParserError({ from, message, rule }: Problem): ParseResult['parserErrors'][number] {
  const token = 'image' in from ? from : from.first!;
  const context = { ruleStack: [], ruleOccurrenceStack: [] };
  return { name: rule, message: message.en, token, resyncedTokens: [], context } as ParseResult['parserErrors'][number];
}

/**
 * Tokens for those who parse by themselves: Langium's completion. Their kinds are settled by parsing, since a word may
 * be a keyword here and a name there.
 */
export class JourneyLexer implements Lexer {
  readonly definition: Lexer['definition'];
  private readonly services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    this.services = services;
    const types = new DefaultTokenBuilder().buildTokens(services.Grammar);
    this.definition = Object.fromEntries((types as Lexer['definition'][string][]).map((type) => [type.name, type]));
  }

  tokenize(text: string): LexerResult {
    const binding = createBinding(this.services);
    const { tokens, comments } = parseText(text, binding);
    return { tokens: tokens.filter((token) => settle(token, binding)), hidden: comments, errors: [] };
  }
}
