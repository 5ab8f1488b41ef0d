import type { Persona, PersonaFact, Stakeholder, StakeholderMove, Team } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import type { FileContext } from './writer.ts';
import { compact, declared, push, Writer } from './writer.ts';

export function buildStakeholder(file: FileContext, node: ast.Stakeholder): Stakeholder {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  const result: Stakeholder = { ...base, roles: [], moves: [], wants: [] };
  for (const fact of node.facts) {
    switch (fact.$type) {
      case 'Placement':
        // Said again it only adds roles: `internal owner` here, `internal manager` there.
        if (fact.side !== result.side && writer.first('side', fact, fact.side)) result.side = fact.side;
        result.roles.push(...fact.roles);
        break;
      case 'Score':
        score(writer, result, fact);
        break;
      case 'Want':
        push(result.wants, writer.text('wants', fact, fact.text));
        break;
      case 'Move':
        result.moves.push(...move(writer, fact));
        break;
    }
  }
  return result;
}

function score(writer: Writer, into: Pick<Stakeholder, 'power' | 'interest'>, node: ast.Score): void {
  const { kind } = node;
  if (!kind) return;
  const kept = writer.once(into[kind], writer.number(kind, node, node.value), kind);
  if (kept) into[kind] = kept;
}

function move(writer: Writer, node: ast.Move): StakeholderMove[] {
  if (!node.stage) return [];
  const base = writer.fact('during', node);
  const result: StakeholderMove = { ...base, stage: writer.file.movedTo(node.stage), text: node.text };
  const inner = writer.within(base.id);
  for (const fact of node.facts) score(inner, result, fact);
  return [compact(result)];
}

export function buildTeam(file: FileContext, node: ast.Team): Team {
  const base = declared(file, node);
  return compact<Team>({ ...base, of: new Writer(file, base.id).ref(node.of, ['stakeholder']) });
}

export function buildPersona(file: FileContext, node: ast.Persona): Persona {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  const result: Persona = { ...base, of: writer.ref(node.of, ['stakeholder']), machine: false, facts: [] };
  for (const fact of node.facts) {
    if (fact.$type === 'Machine') result.machine = true;
    else push(result.facts, personaFact(writer, fact));
  }
  return compact(result);
}

function personaFact(writer: Writer, node: ast.Facet): PersonaFact | undefined {
  const text = writer.text(node.facet, node, node.text);
  return text && { ...text, facet: node.facet };
}
