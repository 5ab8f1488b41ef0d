/** A reader for the XML that the tests look into: strict about what it knows, and it knows only what we write. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<&]*(?:&[#\w]+;[^"<&]*)*")*)\s*(\/?)>|([^<]+)/gy;

/** The root element. Throws at the first thing that is not well-formed. */
export function parseXml(source: string): XmlElement {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(source))
    throw new Error('a character XML cannot hold');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let at = 0;
  for (const token of source.matchAll(TOKEN)) {
    at = token.index + token[0].length;
    take(token, open);
  }
  if (at !== source.length || open.length !== 1 || top.children.length !== 1)
    throw new Error(`not well-formed at ${at}`);
  return top.children[0]!;
}

function take([, closing, name, attributes, empty, text]: RegExpExecArray, open: XmlElement[]): void {
  const parent = open.at(-1)!;
  if (text !== undefined) parent.text += decode(text);
  if (name === undefined) return;
  if (closing) {
    if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
    open.pop();
    return;
  }
  const element: XmlElement = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
  parent.children.push(element);
  if (!empty) open.push(element);
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decode(value!)]),
  );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) => {
    const known = code ? String.fromCodePoint(Number(code)) : ENTITIES[name];
    if (known === undefined) throw new Error(`unknown entity ${whole}`);
    return known;
  });
}
