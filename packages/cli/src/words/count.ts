import { type Localized, say } from '@waymark/model';

/** `1 file`, `3 files`, `3 个文件`. */
export function count(n: number, one: string, many: string, zh: string): Localized {
  return say(`${n} ${n === 1 ? one : many}`, `${n} ${zh}`);
}

export const files = (n: number): Localized => count(n, 'file', 'files', '个文件');
export const errors = (n: number): Localized => count(n, 'error', 'errors', '个错误');
export const warnings = (n: number): Localized => count(n, 'warning', 'warnings', '个警告');
export const hints = (n: number): Localized => count(n, 'hint', 'hints', '个提示');
