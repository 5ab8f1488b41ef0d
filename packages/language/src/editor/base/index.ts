export * from './block.ts';
export * from './place.ts';
export * from './text.ts';
export * from './write.ts';
