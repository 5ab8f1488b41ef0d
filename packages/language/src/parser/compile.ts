import type { AstNode, GrammarAST } from 'langium';
import type { Assigned, BlockElement, CallElement, Element, Operator, Program, Rule } from './program.ts';
import { TERMINALS } from './program.ts';

export interface Compiled {
  program: Program;
  /** The grammar's own element behind each `index` of the program. */
  sources: GrammarAST.AbstractElement[];
}

/** Turns the grammar into the parser's program. Throws where the grammar uses something that the parser does not know. */
export function compile(grammar: GrammarAST.Grammar): Compiled {
  return new Compiler(grammar).run();
}

class Compiler {
  private readonly rules: GrammarAST.ParserRule[];
  private readonly made: GrammarAST.ParserRule[];
  private readonly kinds: string[] = [...TERMINALS];
  private readonly sources: GrammarAST.AbstractElement[] = [];

  constructor(grammar: GrammarAST.Grammar) {
    this.rules = grammar.rules.filter((rule) => rule.$type === 'ParserRule') as GrammarAST.ParserRule[];
    this.made = this.rules.filter((rule) => !unionOf(rule));
    this.made.sort((a, b) => Number(b.entry) - Number(a.entry));
  }

  run(): Compiled {
    const rules = this.made.map((rule) => this.rule(rule));
    return { program: { kinds: this.kinds, rules }, sources: this.sources };
  }

  private rule(rule: GrammarAST.ParserRule): Rule {
    const body = this.element(rule.definition, {});
    const properties = new Map<string, Operator>();
    collect(body, properties);
    const having = (op: Operator) => [...properties].filter(([, o]) => o === op).map(([name]) => name);
    return {
      name: rule.name,
      lists: having('+='),
      flags: having('?='),
      body: rule.entry ? asDocument(body) : lead(body),
    };
  }

  private element(element: GrammarAST.AbstractElement, to: Assigned): Element {
    const once = this.once(element, to);
    switch (element.cardinality) {
      case '?':
        return once.is === 'block' ? { ...once, optional: true } : { is: 'option', of: once };
      case '*':
        return { is: 'repeat', of: once, some: false };
      case '+':
        return { is: 'repeat', of: once, some: true };
      default:
        return once;
    }
  }

  private once(element: GrammarAST.AbstractElement, to: Assigned): Element {
    switch (element.$type) {
      case 'Assignment': {
        const { feature, operator, terminal } = element as GrammarAST.Assignment;
        return this.element(terminal, { prop: feature, op: operator });
      }
      case 'Keyword':
        return {
          is: 'token',
          kind: this.kind((element as GrammarAST.Keyword).value),
          ...to,
          index: this.source(element),
        };
      case 'CrossReference': {
        const name = (element as GrammarAST.CrossReference).terminal as GrammarAST.RuleCall;
        return { is: 'token', kind: this.kind(name.rule.ref!.name), ...to, ref: true, index: this.source(element) };
      }
      case 'RuleCall':
        return this.call(element as GrammarAST.RuleCall, to);
      case 'Alternatives':
        return choice((element as GrammarAST.Alternatives).elements.map((e) => this.element(e, to)));
      case 'Group':
        return this.group(
          (element as GrammarAST.Group).elements.filter((e) => e.$type !== 'Action'),
          to,
        );
      default:
        throw new Error(`The parser does not know ${element.$type}`);
    }
  }

  private call(element: GrammarAST.RuleCall, to: Assigned): Element {
    const rule = element.rule.ref!;
    if (rule.$type === 'TerminalRule') {
      return { is: 'token', kind: this.kind(rule.name), ...to, index: this.source(element) };
    }
    const index = this.source(element);
    const calls = this.targets(rule as GrammarAST.ParserRule).map(
      (target): CallElement => ({ is: 'call', rule: this.made.indexOf(target), ...to, index }),
    );
    return choice(calls);
  }

  /** The rules that make a node behind one that is only a choice between others. */
  private targets(rule: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
    return unionOf(rule)?.flatMap((name) => this.targets(this.rules.find((r) => r.name === name)!)) ?? [rule];
  }

  private group(elements: GrammarAST.AbstractElement[], to: Assigned): Element {
    const of = elements.map((element) => this.element(element, to));
    return of.length === 1 ? of[0]! : blocks(of, this.kinds);
  }

  private kind(name: string): number {
    const known = this.kinds.indexOf(name);
    return known >= 0 ? known : this.kinds.push(name) - 1;
  }

  private source(element: GrammarAST.AbstractElement): number {
    return this.sources.push(element) - 1;
  }
}

/** The names of the rules that a rule only chooses between; nothing where it makes a node of its own. */
function unionOf(rule: GrammarAST.ParserRule): string[] | undefined {
  const alternatives = (rule.definition as AstNode as GrammarAST.Alternatives).elements;
  if (rule.definition.$type !== 'Alternatives') return undefined;
  if (!alternatives.every((e) => e.$type === 'RuleCall')) return undefined;
  return alternatives.map((e) => (e as GrammarAST.RuleCall).rule.$refText);
}

function choice(of: Element[]): Element {
  return of.length === 1 ? of[0]! : { is: 'choice', of: of.flatMap((e) => (e.is === 'choice' ? e.of : [e])) };
}

/** Finds `'{' member* '}'` in a sequence. */
function blocks(of: Element[], kinds: readonly string[]): Element {
  const open = of.findIndex((e) => e.is === 'token' && kinds[e.kind] === '{');
  const [opening, members, closing] = of.slice(open, open + 3);
  if (open < 0 || opening?.is !== 'token' || members?.is !== 'repeat' || closing?.is !== 'token') {
    return { is: 'sequence', of };
  }
  const block: BlockElement = {
    is: 'block',
    open: opening,
    close: closing,
    members: calls(members.of),
    optional: false,
  };
  return of.length === 3 ? block : { is: 'sequence', of: [...of.slice(0, open), block, ...of.slice(open + 3)] };
}

function asDocument(body: Element): Element {
  if (body.is !== 'repeat') throw new Error('A document is a list of declarations');
  return { is: 'block', members: calls(body.of), optional: false };
}

function calls(element: Element): CallElement[] {
  return (element.is === 'choice' ? element.of : [element]) as CallElement[];
}

/** A name that a rule begins with may stand first on its line. */
function lead(body: Element): Element {
  if (body.is !== 'sequence') return body;
  const [first, ...rest] = body.of;
  if (first?.is !== 'token' || first.prop !== 'name') return body;
  return { ...body, of: [{ ...first, kind: TERMINALS.indexOf('LEAD') }, ...rest] };
}

function collect(element: Element, into: Map<string, Operator>): void {
  switch (element.is) {
    case 'token':
    case 'call':
      if (element.prop) into.set(element.prop, element.op!);
      return;
    case 'block':
      for (const member of element.members) collect(member, into);
      return;
    case 'sequence':
    case 'choice':
      for (const part of element.of) collect(part, into);
      return;
    default:
      collect(element.of, into);
  }
}
