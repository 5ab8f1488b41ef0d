import type { Offering, Ref, Service, TextFact } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import type { FileContext } from './writer.ts';
import { declared, push, Writer } from './writer.ts';

export function buildService(file: FileContext, node: ast.Service): Service {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  const result: Service = { ...base, providers: [], customers: [], users: [], sponsors: [], offerings: [] };
  const byRole: Readonly<Record<ast.ServiceRole['role'], Ref[]>> = {
    provider: result.providers,
    customer: result.customers,
    user: result.users,
    sponsor: result.sponsors,
  };
  for (const fact of node.facts) {
    if (fact.$type === 'Offering') result.offerings.push(buildOffering(file, fact));
    else if (byRole[fact.role]) writer.addRefs(byRole[fact.role], fact.parties, ['stakeholder']);
  }
  return result;
}

function buildOffering(file: FileContext, node: ast.Offering): Offering {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  const result: Offering = { ...base, goods: [], access: [], actions: [], utilities: [], warranties: [] };
  const byKind: Readonly<Record<ast.OfferingFact['kind'], TextFact[]>> = {
    goods: result.goods,
    access: result.access,
    action: result.actions,
    utility: result.utilities,
    warranty: result.warranties,
  };
  for (const fact of node.facts) {
    const list = byKind[fact.kind];
    if (list) push(list, writer.text(fact.kind, fact, fact.text));
  }
  return result;
}
