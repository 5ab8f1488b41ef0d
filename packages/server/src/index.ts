export type { Files } from './files/files.ts';
export { startServer } from './server.ts';
