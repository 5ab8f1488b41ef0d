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

/** As in the manifest's `taskDefinitions`. */
interface Definition {
  type: typeof TASK_TYPE;
  command: 'check' | 'render';
  paths?: string[];
  args?: string[];
}

/** One for each severity: the command line says it in the reader's language. */
const MATCHERS = ['$waymark-error', '$waymark-warning', '$waymark-info'];

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

export function provideTasks(): Disposable[] {
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
  return [tasks.registerTaskProvider(TASK_TYPE, provider)];
}
