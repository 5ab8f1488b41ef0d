/** Fenced blocks in Markdown are coloured as journeys, by the grammar that the extension injects. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';
import { root } from './tokenize.ts';

/** As much of Markdown as a grammar needs to be injected into. */
const HOST = { scopeName: 'text.html.markdown', patterns: [{ match: '^#.*$', name: 'heading' }], repository: {} };

let grammar: textmate.IGrammar;
beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'syntaxes', name), 'utf8')) as IRawGrammar;
  const grammars: Record<string, () => IRawGrammar> = {
    'text.html.markdown': () => HOST as unknown as IRawGrammar,
    'source.journey': () => read('journey.tmLanguage.json'),
    'markdown.journey.codeblock': () => read('journey-markdown.tmLanguage.json'),
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => grammars[scope]?.(),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.journey.codeblock'] : []),
  });
  grammar = (await registry.loadGrammar('text.html.markdown'))!;
});

/** For each line whether it is coloured as a journey. */
function check(text: string, expected: readonly boolean[]): void {
  let stack = textmate.INITIAL;
  const inside = text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.some(({ scopes }) => scopes.includes('meta.embedded.block.journey'));
  });
  expect(inside).toEqual(expected);
}

describe('a fence in Markdown', () => {
  it('is a journey from its first line to its last', () => {
    check('# A\n```journey\njourney A {\n}\n```\n# B', [false, false, true, true, false, false]);
  });
  it('may be longer, of tildes, indented, and say more', () => {
    check('````journey title="x"\nstep a\n````', [false, true, false]);
    check('~~~ journey\nstep a\n~~~', [false, true, false]);
    check('  ```JOURNEY\n  step a\n  ```', [false, true, false]);
  });
  it('is closed even where a journey leaves a text or a brace open', () => {
    check('```journey\njourney A "half {\n  say """\n```\nplain', [false, true, true, false, false]);
  });
  it('of another language is none', () => {
    check('```js\njourney A\n```', [false, false, false]);
    check('```journeys\nstep a\n```', [false, false, false]);
  });
});
