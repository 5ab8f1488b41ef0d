export type { Occurrence, Unit } from './unit.ts';
export { Workspace, type WorkspaceOptions } from './workspace.ts';
