export * from './block.ts';
export * from './declare.ts';
export * from './place.ts';
export * from './text.ts';
export * from './write.ts';
