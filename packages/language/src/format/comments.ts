/**
 * A comment as it should stand. The stars of a block comment are put under its first one, where every line has one;
 * everything else in a comment is its author's.
 * @param indent the spaces before it; undefined where it does not begin its line
 */
export function commentOf(image: string, indent: number | undefined): string {
  if (image.startsWith('//')) return image.trimEnd();
  const lines = image.split(/(\r\n|\r|\n)/);
  const inner = lines.filter((_, i) => i > 0 && i % 2 === 0);
  if (indent === undefined || inner.length === 0 || !inner.every((line) => /^\s*\*/.test(line))) return image;
  return lines
    .map((line, i) => (i > 0 && i % 2 === 0 ? `${' '.repeat(indent + 1)}${line.trimStart()}` : line))
    .join('');
}
