export * from './block.ts';
export * from './declare.ts';
export * from './place.ts';
export * from './span.ts';
export * from './text.ts';
export * from './write.ts';
