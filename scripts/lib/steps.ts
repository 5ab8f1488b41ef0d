/** Runs a list of commands one after the other and says what it does as it goes. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface StepCommand {
  /** What it does, for the person who waits. */
  says: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** A script of the project, run by the Node that runs this one. */
export function node(says: string, script: string, ...args: string[]): StepCommand {
  return { says, command: process.execPath, args: [script, ...args] };
}

/** A tool from node_modules/.bin (npm puts that folder on the PATH). */
export function tool(says: string, name: string, ...args: string[]): StepCommand {
  return { says, command: name, args };
}

/** Ends the process with the step's own exit code at the first step that fails. */
export function runSteps(name: string, steps: readonly StepCommand[]): void {
  for (const [index, step] of steps.entries()) {
    const started = performance.now();
    console.log(`\n${name} ${index + 1}/${steps.length}: ${step.says}`);
    const result = spawnSync(step.command, step.args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...step.env },
      shell: process.platform === 'win32',
    });
    if (result.status !== 0) {
      console.error(`${name}: "${step.says}" failed (${step.command} ${step.args.join(' ')}).`);
      process.exit(result.status ?? 1);
    }
    console.log(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}
