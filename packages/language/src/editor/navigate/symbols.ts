import type { Id, Position } from '@waymark/model';
import { nameKey } from '../../names/names.ts';
import type { Unit, Workspace } from '../../workspace/index.ts';
import { homeOf, locationOf, type Naming, nameToken, rangeOfToken, symbolAt, symbolOf } from '../base/index.ts';
import type { Context, Location, Range } from '../types.ts';

/** Where the name at a position is declared; in the library, too. */
export function definitionAt(
  { workspace }: Context,
  uri: string,
  position: Position,
): { from: Range; to: Location; full: Range }[] {
  const symbol = symbolAt(workspace, uri, position);
  const home = symbol && homeOf(workspace, symbol.id);
  const name = home && nameToken(home.node);
  if (!symbol || !home || !name) return [];
  const { range } = home.node.$cstNode!;
  return [{ from: rangeOfToken(symbol.token), to: locationOf(home.unit, name), full: range }];
}

/** Every place that names the same as the one at a position, in the order of the project. */
export function referencesAt(
  { workspace }: Context,
  uri: string,
  position: Position,
  withDeclaration: boolean,
): Location[] {
  const symbol = symbolAt(workspace, uri, position);
  if (!symbol) return [];
  return namings(workspace, symbol.id)
    .filter(({ declared }) => withDeclaration || !declared)
    .map(({ unit, token }) => locationOf(unit, token));
}

/** The same within one file. */
export function highlightsAt(
  { workspace }: Context,
  uri: string,
  position: Position,
): { range: Range; declared: boolean }[] {
  const symbol = symbolAt(workspace, uri, position);
  if (!symbol) return [];
  return namingsIn(symbol.unit, symbol.id).map(({ token, declared }) => ({ range: rangeOfToken(token), declared }));
}

/** Every place where something is named: where it is declared, and wherever it is referred to. */
export function namings(workspace: Workspace, id: Id): Naming[] {
  const units = new Set<Unit>(workspace.unitsReferringTo(id));
  const home = workspace.unitOf(id);
  if (home) units.add(home);
  return workspace
    .inOrder()
    .filter((unit) => units.has(unit))
    .flatMap((unit) => namingsIn(unit, id));
}

function namingsIn(unit: Unit, id: Id): Naming[] {
  const names = [...unit.declared.flatMap((one) => [one, ...one.inner])].filter((one) => one.id === id);
  const declared = names.flatMap(({ node }) => nameToken(node) ?? []);
  const referred = unit.occurrences.filter((one) => one.target === id).map(({ token }) => token);
  const tokens = [...new Set([...declared, ...referred])].sort((a, b) => a.offset - b.offset);
  return tokens.flatMap((token) => symbolOf(unit, token) ?? []);
}

/** Whether two names stand for the same. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
