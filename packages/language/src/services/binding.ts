import type { GrammarAST, LangiumCoreServices } from 'langium';
import { PROGRAM } from '../generated/program.ts';
import { compile } from '../parser/compile.ts';
import type { Binding } from '../parser/parse.ts';
import { ID, LEAD } from '../parser/program.ts';
import type { Token } from '../parser/token.ts';

/** Ties the parser's program to the grammar and the tokens that Langium's services know. */
export function createBinding(services: LangiumCoreServices): Binding {
  const sources = sourcesOf(services.Grammar);
  const types = services.parser.Lexer.definition;
  const byKind = PROGRAM.kinds.map((name, kind) => types[kind === LEAD ? PROGRAM.kinds[ID]! : name]);
  return {
    source: (element) => sources[element]!,
    type: (kind) => byKind[kind]!,
    reference: (node, property, at, text) => services.references.Linker.buildReference(node, property, at, text),
  };
}

function sourcesOf(grammar: GrammarAST.Grammar): readonly GrammarAST.AbstractElement[] {
  const { program, sources } = compile(grammar);
  if (program.rules.length !== PROGRAM.rules.length || program.kinds.join() !== PROGRAM.kinds.join()) {
    throw new Error('The parser is not made from this grammar: run npm run generate');
  }
  return sources;
}

/** What a token is to Langium that the parser took for nothing: words are keywords or names, other signs unknown. */
export function settle(token: Token, binding: Binding): boolean {
  if (token.tokenType) return true;
  token.tokenType = binding.type(token.keyword > 0 ? token.keyword : token.kind) ?? binding.type(ID);
  return token.kind > 1;
}
