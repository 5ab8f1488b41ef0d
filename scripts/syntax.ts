/** Writes syntaxes/journey.tmLanguage.json from scripts/lib/textmate.ts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/steps.ts';
import { textmateJson } from './lib/textmate.ts';

writeFileSync(join(root, 'syntaxes/journey.tmLanguage.json'), textmateJson());
console.log('  syntaxes/journey.tmLanguage.json');
