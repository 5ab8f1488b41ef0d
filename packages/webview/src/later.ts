/**
 * What the first picture does without: the matrix, and pictures as files. A script of its own (later.js beside preview.js),
 * fetched when one of them is first wanted.
 */
export { layoutMatrix } from '@waymark/diagram';
export { contentOf, copyOf } from './export/pictures.ts';
