/** Lets Chromium find a Chinese font on a machine that has none: a font configuration that adds those from npm. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './install.ts';

/** Generic families, and what they are here. */
const ALIASES = [
  ['sans-serif', 'Inter', 'DejaVu Sans', 'Noto Sans SC'],
  ['system-ui', 'Inter', 'DejaVu Sans', 'Noto Sans SC'],
  ['monospace', 'DejaVu Sans Mono', 'Noto Sans SC'],
];

/** Variables for Chromium's environment. */
export function fontEnvironment(): Record<string, string> {
  const folder = join(cache, 'fonts');
  mkdirSync(folder, { recursive: true });
  const dirs = ['/usr/share/fonts', join(root, 'node_modules/@expo-google-fonts')];
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<fontconfig>
${dirs.map((dir) => `  <dir>${dir}</dir>`).join('\n')}
${ALIASES.map(([name, ...fonts]) => `  <alias><family>${name}</family><prefer>${fonts.map((font) => `<family>${font}</family>`).join('')}</prefer></alias>`).join('\n')}
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
