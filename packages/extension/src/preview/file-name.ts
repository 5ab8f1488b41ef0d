import type { PictureFormat } from '@waymark/protocol';

/** A file's name out of a title in any script: what no file system allows becomes a dash. */
export function fileName(title: string, format: PictureFormat): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  return `${safe.slice(0, 100) || 'journey'}.${format}`;
}
