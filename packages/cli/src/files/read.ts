import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { MAX_BYTES, say, tooLarge } from '@waymark/model';
import { Complaint, errorCode } from '../complaint.ts';
import { decode } from './decode.ts';

/** A text file in UTF-8. `shown` is how messages name it. Throws a `Complaint` that says what is wrong and what to do. */
export function readText(path: string, shown: string): string {
  const bytes = readBytes(path, shown);
  return textOf(bytes, shown);
}

/** Bytes as text, or a complaint that names them by `shown`. */
export function textOf(bytes: Uint8Array, shown: string): string {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  const { wrong, help, line } = decoded;
  const what = say(`${shown} ${wrong.en}.`, `${shown} ${wrong['zh-CN']}。`);
  throw new Complaint(what, help, { rule: 'text/encoding', line });
}

function readBytes(path: string, shown: string): Uint8Array {
  let file: number | undefined;
  try {
    // Before it is opened: that of a pipe waits for a writer, and a device may never end.
    if (!statSync(path).isFile()) throw noFile(path, shown);
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (stat.size > MAX_BYTES) throw tooLargeToRead(shown, stat.size);
    return readFileSync(file);
  } catch (error) {
    throw readComplaint(error, shown);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export function tooLargeToRead(shown: string, bytes: number): Complaint {
  const { message, help } = tooLarge(shown, { bytes });
  return new Complaint(message, help, { rule: 'text/too-large' });
}

/** Of what is there and no file. */
export function noFile(path: string, shown: string): Complaint {
  if (statSync(path).isDirectory()) {
    return new Complaint(
      say(`${shown} is a folder, not a file.`, `${shown} 是文件夹，不是文件。`),
      say('Name a file.', '请指定一个文件。'),
    );
  }
  return new Complaint(
    say(`${shown} is neither a file nor a folder.`, `${shown} 既不是文件也不是文件夹。`),
    say('Name a file or a folder; - reads standard input.', '请指定文件或文件夹；用 - 读取标准输入。'),
  );
}

/** What a failed system call on reading means to a person; complaints and defects pass through. */
export function readComplaint(error: unknown, shown: string): unknown {
  switch (errorCode(error)) {
    case 'ENOENT':
      return new Complaint(
        say(`${shown} does not exist.`, `${shown} 不存在。`),
        say('Check the spelling and the folder you are in.', '请检查拼写和当前所在的文件夹。'),
      );
    case 'ENOTDIR':
      return new Complaint(
        say(`${shown} does not exist: a part of the path is a file.`, `${shown} 不存在：路径中有一段是文件。`),
        say('Check the path.', '请检查路径。'),
      );
    case 'EACCES':
    case 'EPERM':
      return new Complaint(
        say(`${shown} may not be read.`, `没有读取 ${shown} 的权限。`),
        say('Give yourself the right to read it, or leave it out.', '请授予读取权限，或不要包含它。'),
      );
    case 'ELOOP':
      return new Complaint(
        say(`${shown} is a link that leads back to itself.`, `${shown} 是指向自身的循环链接。`),
        say('Remove the link or point it at a file.', '请删除该链接，或让它指向一个文件。'),
      );
    case undefined:
      return error;
    default:
      return new Complaint(
        say(`${shown} cannot be read (${errorCode(error)}).`, `无法读取 ${shown}（${errorCode(error)}）。`),
        say('Check that the disk is in order and the file is not in use.', '请检查磁盘是否正常、文件是否被占用。'),
      );
  }
}
