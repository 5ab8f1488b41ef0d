/**
 * Tasks for the command line. Nothing runs by itself: a task runs when a person starts it, and in a workspace that is not
 * trusted the editor runs none and we offer none.
 */
import {
  type Disposable,
  l10n,
  ShellExecution,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { SECTION, TASK_TYPE } from '../ids.ts';
import { language } from '../language.ts';
import type { Server } from '../server/server.ts';

/** As in the manifest's `taskDefinitions`. */
interface Definition {
  type: typeof TASK_TYPE;
  command: 'check' | 'render';
  paths?: string[];
  args?: string[];
}

/**
 * One for each severity: the command line says it in the reader's language. Their owner is that of the server's findings, so
 * that none is listed twice.
 */
const MATCHERS = ['$waymark-error', '$waymark-warning', '$waymark-info'];

/** The editor ends with the problems of a task a tenth of a second after the task, and tells nobody. */
const SETTLED_MS = 1000;

const OFFERED: readonly Definition[] = [
  { type: TASK_TYPE, command: 'check' },
  { type: TASK_TYPE, command: 'render', args: ['-o', 'out'] },
];

function toTask(definition: Definition, scope: WorkspaceFolder | TaskScope.Workspace): Task {
  const { command, paths = [], args = [] } = definition;
  const program = workspace.getConfiguration(SECTION).get('cli.path', 'waymark');
  const line = new ShellExecution(program, [command, ...paths, ...args, '--lang', language()]);
  const name = [command, ...paths, ...args].join(' ');
  const task = new Task(definition, scope, name, TASK_TYPE, line, MATCHERS);
  task.group = command === 'check' ? TaskGroup.Test : TaskGroup.Build;
  task.detail = command === 'check' ? l10n.t('Check the journeys') : l10n.t('Draw the journeys');
  return task;
}

function isDefinition(definition: unknown): definition is Definition {
  const { command } = definition as Partial<Definition>;
  return command === 'check' || command === 'render';
}

/** When a task has ended, the server's findings are as they were: the task knows of no file that it was not given. */
function restoreFindings(server: Server): Disposable {
  return tasks.onDidEndTask(({ execution: { task } }) => {
    if (task.problemMatchers.some((name) => MATCHERS.includes(name)))
      setTimeout(() => server.showFindings(), SETTLED_MS);
  });
}

export function provideTasks(server: Server): Disposable[] {
  const provider = {
    provideTasks(): Task[] {
      if (!workspace.isTrusted) return [];
      const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      return folders.flatMap((folder) => OFFERED.map((definition) => toTask(definition, folder)));
    },
    resolveTask(task: Task): Task | undefined {
      if (!workspace.isTrusted || !isDefinition(task.definition)) return undefined;
      const { scope } = task;
      const place = typeof scope === 'object' ? scope : TaskScope.Workspace;
      // The definition must stay the very object that was given, or the editor does not recognise the task.
      return toTask(task.definition as Definition, place);
    },
  };
  return [tasks.registerTaskProvider(TASK_TYPE, provider), restoreFindings(server)];
}
