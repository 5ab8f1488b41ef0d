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
  visitWritten(model, (written) => {
    if (written.id !== undefined && !places.has(written.id)) places.set(written.id, written as Place);
    return true;
  });
  return places;
}

/** The range to go to: the name of a declaration, else the whole of a fact. */
export function target(place: Place): SourceRange {
  return place.nameSource ?? place.source;
}

/** What a position stands in, the innermost first. */
export function placesAt(model: JourneyModel, uri: string, position: Position): Place[] {
  const around: Place[] = [];
  visitFile(model, uri, (written) => {
    const here = contains(written.source, position);
    if (here && written.id !== undefined) around.push(written as Place);
    return here;
  });
  return around.sort((a, b) => compare(b.source.start, a.source.start) || compare(a.source.end, b.source.end));
}

/**
 * What a text cursor means: as `placesAt`, but in the white space that a line begins with, first the outermost of what
 * begins first on the line. The text is not at hand: where nothing known begins or ends before it, it is white space.
 */
export function placesAtCursor(model: JourneyModel, uri: string, position: Position): Place[] {
  const around = placesAt(model, uri, position);
  const { line } = position;
  const begun: Written[] = [];
  const ends: Position[] = [];
  visitFile(model, uri, (written) => {
    const { start, end } = written.source;
    if (start.line === line) begun.push(written);
    if (end.line === line) ends.push(end);
    return start.line <= line && line <= end.line;
  });
  begun.sort((a, b) => compare(a.source.start, b.source.start) || compare(b.source.end, a.source.end));
  const first = begun[0]?.source.start;
  if (!first || compare(first, position) <= 0 || ends.some((end) => compare(end, first) <= 0)) return around;
  const meant = begun.find(({ id, source }) => id !== undefined && compare(source.start, first) === 0);
  return meant ? [meant as Place, ...around] : around;
}

/** References were written too, but have no id. */
type Written = Pick<Place, 'source'> & Partial<Place>;

/** Everything written in a part of the model, as far into it as `enter` answers true. */
function visitWritten(value: unknown, enter: (written: Written) => boolean): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) visitWritten(one, enter);
    return;
  }
  if ((value as Partial<Written>).source && !enter(value as Written)) return;
  for (const name in value) {
    if (name !== 'source' && name !== 'nameSource') visitWritten((value as Record<string, unknown>)[name], enter);
  }
}

/** The same for a file. Looks only there: there may be thousands of files. */
function visitFile(model: JourneyModel, uri: string, enter: (written: Written) => boolean): void {
  visitWritten(declarationsIn(model, uri), (written) => written.source.uri === uri && enter(written));
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
