/** Tasks run what a setting names: none is offered or taken up again while the workspace is not trusted. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Server } from '../src/server/server.ts';
import { provideTasks } from '../src/tasks/provider.ts';

interface Line {
  program: string;
  args: string[];
}
interface Made {
  definition: unknown;
  scope: unknown;
  name: string;
  execution: Line;
}
interface Provider {
  provideTasks(): Made[];
  resolveTask(task: Partial<Made>): Made | undefined;
}

/** As much of the editor as tasks need. */
const editor = vi.hoisted(() => ({
  isTrusted: true,
  folders: [] as { uri: { scheme: string } }[],
  path: undefined as string | undefined,
  provider: undefined as unknown,
}));

vi.mock('vscode', () => ({
  ShellExecution: class {
    constructor(program: string, args: string[]) {
      Object.assign(this, { program, args });
    }
  },
  Task: class {
    constructor(definition: unknown, scope: unknown, name: string, _source: string, execution: unknown) {
      Object.assign(this, { definition, scope, name, execution });
    }
  },
  TaskGroup: {},
  TaskScope: { Workspace: 2 },
  env: { language: 'en' },
  l10n: { t: (words: string) => words },
  tasks: {
    onDidEndTask: () => ({ dispose: () => undefined }),
    registerTaskProvider: (_type: string, provider: unknown) => {
      editor.provider = provider;
      return { dispose: () => undefined };
    },
  },
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    get workspaceFolders() {
      return editor.folders;
    },
    getConfiguration: () => ({
      get: (name: string, otherwise: unknown) => (name === 'cli.path' ? (editor.path ?? otherwise) : otherwise),
    }),
  },
}));

const FOLDER = { uri: { scheme: 'file' } };
const written = { definition: { type: 'waymark', command: 'check', paths: ['a'] }, scope: FOLDER };

function provider(): Provider {
  provideTasks({} as Server);
  return editor.provider as Provider;
}

beforeEach(() => {
  Object.assign(editor, { isTrusted: true, folders: [FOLDER], path: undefined });
});

describe('in a workspace that is trusted', () => {
  it('the journeys can be checked and drawn', () => {
    const offered = provider().provideTasks();
    expect(offered.map(({ execution: { program, args } }) => [program, ...args].join(' '))).toEqual([
      'waymark check --lang en',
      'waymark render -o out --lang en',
    ]);
  });

  it('the command line is the one that is set, and what a person wrote is run as written', () => {
    editor.path = '/opt/waymark';
    const task = provider().resolveTask(written)!;
    expect(task.execution).toMatchObject({ program: '/opt/waymark', args: ['check', 'a', '--lang', 'en'] });
    expect(task.definition).toBe(written.definition);
  });

  it('a command that there is not becomes no task', () => {
    expect(provider().resolveTask({ ...written, definition: { type: 'waymark', command: 'rm' } })).toBeUndefined();
  });

  it('a folder that is on no disk has none: there is nothing to run them in', () => {
    editor.folders = [{ uri: { scheme: 'vscode-vfs' } }];
    expect(provider().provideTasks()).toEqual([]);
  });
});

describe('in a workspace that is not trusted', () => {
  beforeEach(() => {
    Object.assign(editor, { isTrusted: false, path: './evil.sh' });
  });

  it('no task is offered', () => {
    expect(provider().provideTasks()).toEqual([]);
  });

  it('none that the workspace has written is taken up', () => {
    expect(provider().resolveTask(written)).toBeUndefined();
  });
});
