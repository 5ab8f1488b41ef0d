export * from './derive/index.ts';
export * from './finding.ts';
export * from './text.ts';
export * from './types.ts';
