/** The names and types of the messages between server, extension and preview; with the model's types, which they carry. */
export type * from '@waymark/model';
export * from './answer.ts';
export * from './delta.ts';
export * from './edit.ts';
export * from './envelope.ts';
export * from './files.ts';
export * from './messages.ts';
export * from './model.ts';
export * from './preview.ts';
export * from './preview-state.ts';
export * from './settings.ts';
export * from './status.ts';
export * from './token.ts';
