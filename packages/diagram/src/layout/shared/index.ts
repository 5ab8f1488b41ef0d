export { face, feelingPaints } from './face.ts';
export { ICONS } from './icons.ts';
export { fontFor, type LabelPlace, label, type TextStyle, textWidth } from './label.ts';
export * from './marks.ts';
export { circle, group, line, num, path, rect, stroke } from './nodes.ts';
export { plainStageName, stageName } from './stages.ts';
