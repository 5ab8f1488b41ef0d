/** Tokenises text with the TextMate grammar, by the same engine that VS Code uses. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

export const root = join(import.meta.dirname, '../..');
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

export interface Token {
  text: string;
  /** From 0, as the character within it. */
  line: number;
  character: number;
  /** From the outside in, without the root scope. */
  scopes: string[];
}

let loaded: Promise<IGrammar> | undefined;

async function load(): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () =>
      JSON.parse(readFileSync(join(root, 'syntaxes/journey.tmLanguage.json'), 'utf8')) as IRawGrammar,
  });
  const grammar = await registry.loadGrammar('source.journey');
  if (!grammar) throw new Error('The grammar does not load.');
  return grammar;
}

/** Every token of the text that is not blank, in order. */
export async function tokenize(text: string): Promise<Token[]> {
  loaded ??= load();
  const grammar = await loaded;
  const tokens: Token[] = [];
  let stack = textmate.INITIAL;
  for (const [number, line] of text.split(/\r?\n/).entries()) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const part = line.slice(startIndex, endIndex);
      const character = startIndex + part.length - part.trimStart().length;
      if (part.trim() !== '') tokens.push({ text: part.trim(), line: number, character, scopes: scopes.slice(1) });
    }
  }
  return tokens;
}
