export type { Declared as DeclaredName, Occurrence, Unit } from './unit.ts';
export { Workspace, type WorkspaceOptions } from './workspace.ts';
