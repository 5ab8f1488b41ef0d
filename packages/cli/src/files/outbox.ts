/** Files written all or none: first beside their place, then renamed into it. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CONFIG_NAME, isJourneyFile, say } from '@waymark/model';
import { Complaint, errorCode } from '../complaint.ts';
import { writeAll } from '../terminal/stream.ts';
import { isSame, placeOf } from './place.ts';
import { kindOfPath } from './walk.ts';

export interface OutboxRules {
  /** Where given, journeys and waymark.json are not overwritten, nor these files, by whatever path one comes to them. */
  sources?: readonly string[];
  /** Folders are not made: one that is missing is a slip of the pen. */
  foldersStand?: boolean;
}

/** A file on its way. */
interface Waiting {
  /** Where it ends. */
  target: string;
  /** Where it is kept until then; absent for what is written straight. */
  beside?: string;
  data: string | Uint8Array;
}

/**
 * Collects files. Nothing appears under its own name before `commit`; `discard` takes away every trace, folders that
 * were made on the way included. Errors are `Complaint`s that name the path by `show`.
 */
export class Outbox {
  readonly #show: (path: string) => string;
  readonly #rules: OutboxRules;
  readonly #waiting = new Map<string, Waiting>();
  readonly #madeFolders: string[] = [];

  constructor(show: (path: string) => string, rules: OutboxRules = {}) {
    this.#show = show;
    this.#rules = rules;
  }

  /** Writes `data` beside `path`; what is no file, a device or a pipe, is not touched before `commit`. */
  add(path: string, data: string | Uint8Array): void {
    this.#refuseFolder(path);
    this.#refuseSource(path);
    const { path: target, straight } = placeOf(path);
    if (straight) {
      this.#waiting.set(path, { target, data });
      return;
    }
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      if (!this.#rules.foldersStand) this.#makeFolder(dirname(target));
      this.#waiting.set(path, { target, beside, data: '' });
      writeFileSync(beside, data);
    } catch (error) {
      throw writeComplaint(error, path, this.#show);
    }
  }

  /** Renames every file into its place. The paths, in the order of `add`. */
  commit(): string[] {
    const done: string[] = [];
    for (const [path, { target, beside, data }] of this.#waiting) {
      try {
        if (beside) renameSync(beside, target);
        else writeStraight(target, data);
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
    for (const { beside } of this.#waiting.values()) if (beside) quietly(() => rmSync(beside, { force: true }));
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

  /** What somebody wrote by hand would be lost: no output is worth that. */
  #refuseSource(path: string): void {
    const { sources } = this.#rules;
    if (!sources) return;
    // Also where nothing stands yet: the next check would read the output as a source.
    const isNamedSo = isJourneyFile(path) || basename(path) === CONFIG_NAME;
    if (!isNamedSo && !sources.some((source) => isSame(source, path))) return;
    const shown = this.#show(path);
    throw new Complaint(
      say(`${shown} cannot be written: that is a source.`, `无法写入 ${shown}：这是源文件。`),
      say('Choose another output with -o.', '请用 -o 指定其他输出位置。'),
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

function writeStraight(path: string, data: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeAll(file, data);
  } finally {
    closeSync(file);
  }
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
  if (code === 'ENOENT') {
    return new Complaint(
      say(`${shown} cannot be written: there is no such folder.`, `无法写入 ${shown}：文件夹不存在。`),
      say('Make the folder first, or choose another output with -o.', '请先创建该文件夹，或用 -o 指定其他输出位置。'),
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
  EBUSY: say('another program holds it', '正被其他程序占用'),
  ENOSPC: say('the disk is full', '磁盘已满'),
  EDQUOT: say('your share of the disk is used up', '磁盘配额已用完'),
  ENAMETOOLONG: say('the name is too long for this disk', '文件名过长'),
};
