/** How the projects stand, all together. */
export interface ProjectStatus {
  /** `loading` until every file has been read and checked once. */
  state: 'loading' | 'ready';
  projects: number;
  files: number;
  journeys: number;
  errors: number;
  warnings: number;
  infos: number;
}
