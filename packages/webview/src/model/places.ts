/** From the model's ids to where they were written, and back. */
import type { Declared, Id, JourneyModel, Position, SourceRange } from '@waymark/model';

export interface Place {
  id: Id;
  source: SourceRange;
  /** A declaration has a name of its own, and so can be renamed. */
  nameSource?: SourceRange;
  name?: string;
  title?: string;
}

const known = new WeakMap<JourneyModel, ReadonlyMap<Id, Place>>();

/** Everything in the model that somebody wrote, by its id; of doubled ids the first. Worked out when first asked for. */
export function placesOf(model: JourneyModel): ReadonlyMap<Id, Place> {
  let places = known.get(model);
  if (!places) {
    places = collect(model);
    known.set(model, places);
  }
  return places;
}

function collect(model: JourneyModel): ReadonlyMap<Id, Place> {
  const places = new Map<Id, Place>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) visit(one);
      return;
    }
    const { id, source } = value as Partial<Place>;
    if (typeof id === 'string' && source && !places.has(id)) places.set(id, value as Place);
    for (const name in value) {
      if (name !== 'source' && name !== 'nameSource') visit((value as Record<string, unknown>)[name]);
    }
  };
  visit(model);
  return places;
}

/** The range to go to: the name of a declaration, else the whole of a fact. */
export function target(place: Place): SourceRange {
  return place.nameSource ?? place.source;
}

/** What a position stands in, the innermost first. Looks only where the position lies: there may be thousands of files. */
export function placesAt(model: JourneyModel, uri: string, position: Position): Place[] {
  const around: Place[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) visit(one);
      return;
    }
    const { id, source } = value as Partial<Place>;
    if (source) {
      if (source.uri !== uri || !contains(source, position)) return;
      if (typeof id === 'string') around.push(value as Place);
    }
    for (const name in value) {
      if (name !== 'source' && name !== 'nameSource') visit((value as Record<string, unknown>)[name]);
    }
  };
  for (const declaration of declarationsIn(model, uri)) visit(declaration);
  return around.sort((a, b) => compare(b.source.start, a.source.start) || compare(a.source.end, b.source.end));
}

const byFile = new WeakMap<JourneyModel, ReadonlyMap<string, Declared[]>>();

/** What is declared in a file, beside other things; all files are gone through once a model. */
function declarationsIn(model: JourneyModel, uri: string): readonly Declared[] {
  let files = byFile.get(model);
  if (!files) {
    const lists: readonly unknown[] = Object.values(model);
    files = Map.groupBy(lists.filter(Array.isArray).flat() as Declared[], ({ source }) => source.uri);
    byFile.set(model, files);
  }
  return files.get(uri) ?? [];
}

export function contains({ start, end }: SourceRange, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** The last part of a uri's path, as a person would write it; also of `untitled:`, which has no slash. */
export function fileName(uri: string): string {
  const last = uri.split(/[?#]/)[0]!.split(/[/:]/).filter(Boolean).at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
