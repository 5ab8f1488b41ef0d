import type { Scene } from '../scene.ts';

/** How many characters of the body are looked at: enough to tell pictures apart, few enough to cost nothing. */
const SAMPLES = 4096;

/**
 * An id that depends on nothing but the picture: FNV-1a (32 bit) over its name, its size and characters taken evenly
 * from its body.
 */
export function pictureId(scene: Scene, body: string): string {
  let hash = 0x811c9dc5;
  const add = (code: number): void => {
    hash = Math.imul(hash ^ code, 0x01000193);
  };
  const name = `${scene.title}|${scene.desc}|${scene.width}|${scene.height}|${body.length}`;
  for (let i = 0; i < name.length; i++) add(name.charCodeAt(i));
  const step = Math.max(1, Math.floor(body.length / SAMPLES));
  for (let i = 0; i < body.length; i += step) add(body.charCodeAt(i));
  return `wm${(hash >>> 0).toString(36)}`;
}
