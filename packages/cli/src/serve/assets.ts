/** The preview app: beside the bundled command, or in the checkout's dist/webview. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '@waymark/model';
import { Complaint } from '../complaint.ts';

const PLACES = ['assets', '../../../../dist/webview'];

/** Throws a `Complaint` where the app was not built. */
export function previewApp(): { script: Buffer; later: Buffer; style: Buffer } {
  const folder = PLACES.map((place) => join(import.meta.dirname, place)).find((place) =>
    existsSync(join(place, 'preview.js')),
  );
  if (folder === undefined) {
    throw new Complaint(
      say('The preview was not built.', '预览尚未构建。'),
      say('Run "npm run build" first.', '请先运行 “npm run build”。'),
    );
  }
  const read = (name: string) => readFileSync(join(folder, name));
  return { script: read('preview.js'), later: read('later.js'), style: read('preview.css') };
}
