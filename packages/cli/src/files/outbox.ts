/** Files written all or none: first beside their place, then renamed into it. */
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { say } from '@waymark/model';
import { Complaint, errorCode } from '../complaint.ts';
import { kindOfPath } from './walk.ts';

/**
 * Collects files. Nothing appears under its own name before `commit`; `discard` takes away every trace, folders that
 * were made on the way included. Errors are `Complaint`s that name the path by `show`.
 */
export class Outbox {
  readonly #show: (path: string) => string;
  readonly #waiting = new Map<string, string>();
  readonly #madeFolders: string[] = [];

  constructor(show: (path: string) => string) {
    this.#show = show;
  }

  /** Writes `data` beside `path`. */
  add(path: string, data: string | Uint8Array): void {
    this.#refuseFolder(path);
    const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    try {
      this.#makeFolder(dirname(path));
      this.#waiting.set(path, beside);
      writeFileSync(beside, data);
    } catch (error) {
      throw writeComplaint(error, path, this.#show);
    }
  }

  /** Renames every file into its place. The paths, in the order of `add`. */
  commit(): string[] {
    const done: string[] = [];
    for (const [path, beside] of this.#waiting) {
      try {
        renameSync(beside, path);
      } catch (error) {
        throw writeComplaint(error, path, this.#show);
      }
      this.#waiting.delete(path);
      done.push(path);
    }
    this.#madeFolders.length = 0;
    return done;
  }

  /** Never throws: it runs when something else has gone wrong. */
  discard(): void {
    for (const beside of this.#waiting.values()) quietly(() => rmSync(beside, { force: true }));
    this.#waiting.clear();
    for (const folder of this.#madeFolders.reverse()) quietly(() => rmdirSync(folder));
    this.#madeFolders.length = 0;
  }

  #refuseFolder(path: string): void {
    if (kindOfPath(path) !== 'folder') return;
    const shown = this.#show(path);
    throw new Complaint(
      say(`${shown} cannot be written: it is a folder.`, `无法写入 ${shown}：它是一个文件夹。`),
      say('Move it away, or choose another output with -o.', '请移走该文件夹，或用 -o 指定其他输出位置。'),
    );
  }

  #makeFolder(folder: string): void {
    for (const missing of missingFolders(folder)) {
      mkdirSync(missing);
      this.#madeFolders.push(missing);
    }
  }
}

/**
 * The folders to be made for one, the outermost first. One by one and not by `recursive`, with which Node never comes
 * back from a file system that makes no folders and says ENOENT (Linux's /proc).
 */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  return missing;
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // What cannot be cleaned up is left; the error that led here is the one to report.
  }
}

function writeComplaint(error: unknown, path: string, show: (path: string) => string): unknown {
  const shown = show(path);
  const code = errorCode(error);
  if (code === undefined) return error;
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new Complaint(
      say(`${shown} cannot be written: a part of the path is a file.`, `无法写入 ${shown}：路径中有一段是文件。`),
      say('Choose another folder with -o, or move that file away.', '请用 -o 指定其他文件夹，或移走该文件。'),
    );
  }
  const why = WRITE_ERRORS[code] ?? say(code, code);
  return new Complaint(
    say(`${shown} cannot be written: ${why.en}.`, `无法写入 ${shown}：${why['zh-CN']}。`),
    say(
      'Choose another folder with -o, or make room and rights there.',
      '请用 -o 指定其他文件夹，或检查该处的权限与剩余空间。',
    ),
  );
}

const WRITE_ERRORS: Record<string, ReturnType<typeof say>> = {
  EACCES: say('you have no right to', '没有权限'),
  EPERM: say('you have no right to', '没有权限'),
  EROFS: say('the disk is read-only', '磁盘是只读的'),
  ENOSPC: say('the disk is full', '磁盘已满'),
  ENAMETOOLONG: say('the name is too long for this disk', '文件名过长'),
  ENOENT: say('there is no such folder', '文件夹不存在'),
};
