/** Walks every import of every room and holds the table in rooms.ts; cycles between files fail too. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DIAGRAM_LAYERS, DOCUMENT_PACKAGES, ROOMS, type Room } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const IMPORT =
  /^\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** One configuration of TypeScript knows Node and browsers for all rooms, so it does not hold these back. */
const IMPURE =
  /(?<![.\w'])(?:(?:process|performance|window|navigator|localStorage)\??\.\w+|document\.(?:create|body|query|get|fonts|add|document)\w*|Date\.now|new Date\(\)|Math\.random|fetch\(|set(?:Timeout|Interval|Immediate)\()/g;

/** A file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): Import[] {
  return [...codeOf(file).matchAll(IMPORT)].map((m) => ({
    from: file,
    to: (m[3] ?? m[4])!,
    typeOnly: m[2] !== undefined,
  }));
}

function filesOf(room: string): string[] {
  return globSync(`packages/${room}/src/**/*.ts`, { cwd: root }).map((f) => f.replaceAll('\\', '/'));
}

function roomOf(specifier: string): string | undefined {
  return /^@waymark\/([^/]+)/.exec(specifier)?.[1];
}

function allowed(room: Room, { from, to }: Import): boolean {
  if (to.startsWith('.')) return relative(join('packages', room.name), join(dirname(from), to)).startsWith('src');
  if (to.startsWith('node:')) return room.node === true || /(^|\/)node\.ts$/.test(from);
  const other = roomOf(to);
  if (other) return room.rooms.includes(other);
  return room.packages.some((p) => (p.endsWith('*') ? to.startsWith(p.slice(0, -1)) : p === to));
}

/** What the page says that a room may import: the words in code of its row's last column. */
function saidOf(room: string): string[] {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const row = page.split('\n').find((line) => line.startsWith(`| \`packages/${room}\` |`))!;
  const rooms = row.split('|').at(-2)!;
  return [...rooms.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);
}

describe('who may import whom', () => {
  it.each(ROOMS)('$name may import what ARCHITECTURE.md says', ({ name, rooms, packages }) => {
    expect(saidOf(name).sort()).toEqual([...rooms, ...packages].sort());
  });

  for (const room of ROOMS) {
    it(`${room.name} keeps to the table`, () => {
      const files = filesOf(room.name);
      expect(files.length).toBeGreaterThan(0);
      const wrong = files.flatMap(importsOf).filter((i) => !allowed(room, i));
      expect(wrong).toEqual([]);
    });
  }

  it('every package has its row in the table', () => {
    const packages = globSync('packages/*/package.json', { cwd: root }).map(
      (f) => f.replaceAll('\\', '/').split('/')[1],
    );
    expect(packages.sort()).toEqual(ROOMS.map((r) => r.name).sort());
  });

  it('diagram flows from text and theme over layout to svg, never back', () => {
    const layer = (file: string) => {
      const parts = relative('packages/diagram/src', file).replaceAll('\\', '/').split('/');
      return parts.length === 1 ? '.' : parts[0]!;
    };
    const wrong = filesOf('diagram')
      .flatMap(importsOf)
      .filter((i) => i.to.startsWith('.'))
      .filter((i) => !DIAGRAM_LAYERS[layer(i.from)]?.includes(layer(join(dirname(i.from), i.to))));
    expect(wrong).toEqual([]);
  });

  it('only the DOM renderer and the preview touch a document', () => {
    const wrong = ROOMS.filter((room) => room.name !== 'webview' && room.name !== 'markdown')
      .flatMap((room) => filesOf(room.name))
      .filter((file) => !file.startsWith('packages/diagram/src/dom/'))
      .flatMap(importsOf)
      .filter((i) => DOCUMENT_PACKAGES.includes(i.to) || i.to === '@waymark/diagram/dom');
    expect(wrong).toEqual([]);
  });

  it('what is pure knows no clock, no process, no chance and no document', () => {
    const pure = ['model', 'language', 'diagram', 'protocol'].flatMap(filesOf);
    const wrong = pure
      .filter((file) => !file.startsWith('packages/diagram/src/dom/'))
      .flatMap((file) => [...codeOf(file).matchAll(IMPURE)].map(([found]) => `${file}: ${found}`));
    expect(wrong).toEqual([]);
  });

  it('no file imports itself over others', () => {
    const files = ROOMS.flatMap((r) => filesOf(r.name));
    const graph = new Map(
      files.map((f) => [
        f,
        importsOf(f)
          .filter((i) => i.to.startsWith('.') && !i.typeOnly)
          .map((i) => relative(root, resolve(root, dirname(f), i.to)).replaceAll('\\', '/')),
      ]),
    );
    expect(findCycle(graph)).toBeUndefined();
  });
});

/** The first cycle found, as a list of files, or nothing. */
function findCycle(graph: ReadonlyMap<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | undefined => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
