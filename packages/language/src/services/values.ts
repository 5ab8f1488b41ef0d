import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter } from 'langium';
import { numberValue, textValue } from '../parser/values.ts';

/** Texts without their quotes, numbers as numbers: as the parser itself reads them. */
export class JourneyValues extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === 'TEXT') return textValue(input);
    return rule.name === 'NUMBER' ? numberValue(input) : super.runConverter(rule, input, cstNode);
  }
}
