import type { Scene } from '@waymark/diagram';

/** A name for the file: the picture's title, without what file systems do not take. */
export function fileNameOf(scene: Scene, view: string): string {
  const name = scene.title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${name || 'waymark'}-${view}`;
}
