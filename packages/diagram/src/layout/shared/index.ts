export { face, feelingPaints } from './face.ts';
export * from './marks.ts';
export { circle, group, line, num, path, rect, stroke } from './nodes.ts';
export { stageName } from './stages.ts';
