/** Names that the manifest (the root's package.json) and the code share; a test holds the two together. */

export const LANGUAGE = 'journey';
export const SECTION = 'waymark';
export const PREVIEW_TYPE = 'waymark.preview';
export const TASK_TYPE = 'waymark';

/** True once a journey has been edited in this window: a step of the walkthrough is done then. */
export const EDITED = 'waymark.edited';

export const COMMANDS = {
  openPreview: 'waymark.openPreview',
  openPreviewToSide: 'waymark.openPreviewToSide',
  showSource: 'waymark.showSource',
  exportSvg: 'waymark.exportSvg',
  exportPng: 'waymark.exportPng',
  exportHtml: 'waymark.exportHtml',
  newProject: 'waymark.newProject',
  restartServer: 'waymark.restartServer',
  showOutput: 'waymark.showOutput',
} as const;
