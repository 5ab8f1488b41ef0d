import type { Scene } from '@waymark/diagram';
import { fileNamePart } from '@waymark/model';

/** A name for the file: the picture's title, and what is shown. */
export function fileNameOf(scene: Scene, view: string): string {
  return `${fileNamePart(scene.title)}-${view}`;
}
