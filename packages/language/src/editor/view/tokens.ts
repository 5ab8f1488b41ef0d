import { NUMBER } from '../../parser/program.ts';
import { occurrenceOf } from '../base/index.ts';
import type { Context } from '../types.ts';

/** What names stand for, as editors colour it. */
export const TOKEN_TYPES = [
  'class',
  'interface',
  'type',
  'enum',
  'enumMember',
  'function',
  'method',
  'property',
  'event',
  'namespace',
  'keyword',
] as const;
export const TOKEN_MODIFIERS = ['declaration', 'defaultLibrary'] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

const TYPES: Readonly<Record<string, TokenType>> = {
  service: 'namespace',
  offering: 'property',
  stakeholder: 'class',
  team: 'class',
  persona: 'interface',
  channel: 'type',
  touchpoint: 'event',
  metric: 'property',
  stages: 'enum',
  stage: 'enumMember',
  journey: 'function',
  step: 'method',
};

export interface SemanticToken {
  line: number;
  character: number;
  length: number;
  type: TokenType;
  declaration: boolean;
  library: boolean;
}

/**
 * Names by what they stand for, and keywords where they are keywords: a keyword that is used as a name is coloured as the
 * name it is. Names that stand for nothing have no colour.
 */
export function semanticTokensOf({ workspace }: Context, uri: string): SemanticToken[] {
  const unit = workspace.unit(uri);
  if (!unit) return [];
  const found: SemanticToken[] = [];
  for (const token of unit.parsed.tokens) {
    const { element, container, line, character, image, keyword } = token;
    const add = (type: TokenType, declaration: boolean, library: boolean) =>
      found.push({ line, character, length: image.length, type, declaration, library });
    const node = element?.prop === 'name' ? container?.node : undefined;
    const declared = node && unit.ids.get(node);
    const target = declared ?? occurrenceOf(unit, token)?.target;
    const type = target ? TYPES[target.slice(0, target.indexOf(':'))] : undefined;
    if (type) add(type, declared !== undefined, workspace.unitOf(target!)?.library ?? false);
    else if (element && element.kind > NUMBER && keyword === element.kind && /^[a-z]/.test(image))
      add('keyword', false, false);
  }
  return found;
}
