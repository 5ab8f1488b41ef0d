/** The import table of ARCHITECTURE.md, as data. */

export interface Room {
  /** Folder under packages/. */
  name: string;
  /** Other rooms it may import. */
  rooms: string[];
  /** Packages it may import (a trailing `*` stands for any ending). */
  packages: string[];
  /** May use Node's own modules everywhere; elsewhere only files named node.ts may. */
  node?: boolean;
}

export const ROOMS: readonly Room[] = [
  { name: 'model', rooms: [], packages: [] },
  { name: 'diagram', rooms: ['model'], packages: ['d3-*'] },
  { name: 'language', rooms: ['model'], packages: ['langium', 'langium/*', 'chevrotain', 'vscode-uri'] },
  { name: 'protocol', rooms: ['model'], packages: [] },
  { name: 'webview', rooms: ['model', 'diagram', 'protocol'], packages: [] },
  {
    name: 'extension',
    rooms: ['protocol', 'webview'],
    packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'],
  },
  {
    name: 'server',
    rooms: ['language', 'model', 'protocol'],
    packages: [
      'langium/lsp',
      'vscode-languageserver',
      'vscode-languageserver/*',
      'vscode-languageserver-textdocument',
      'vscode-uri',
    ],
  },
  { name: 'markdown', rooms: ['model', 'language', 'diagram', 'webview'], packages: [] },
  {
    name: 'cli',
    rooms: ['language', 'model', 'diagram', 'server', 'protocol', 'webview'],
    packages: ['*'],
    node: true,
  },
];

/** Within diagram: who may import whom; `.` is the room's own top level. */
export const DIAGRAM_LAYERS: Readonly<Record<string, readonly string[]>> = {
  '.': ['.', 'text', 'theme', 'layout', 'svg'],
  text: ['.', 'text'],
  theme: ['.', 'theme'],
  layout: ['.', 'text', 'theme', 'layout'],
  svg: ['.', 'text', 'theme', 'layout', 'svg'],
  dom: ['.', 'text', 'theme', 'layout', 'svg', 'dom'],
};

/** What needs a document: for diagram's `dom` and for the webview alone. */
export const DOCUMENT_PACKAGES: readonly string[] = ['d3-selection'];
