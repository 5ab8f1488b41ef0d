import assert from 'node:assert/strict';
import { commands, extensions, languages } from 'vscode';
import { openExample } from './places.ts';

const ID = 'waymark.waymark-vscode';

export function extensionSuite(): void {
  describe('the extension', () => {
    it('is there, and wakes up for a journey', async () => {
      const extension = extensions.getExtension(ID);
      assert.ok(extension);
      const document = await openExample('journeys/festival.journey');
      assert.equal(document.languageId, 'journey');
      await extension.activate();
      assert.ok(extension.isActive);
    });

    it('has registered every command of its manifest', async () => {
      const manifest = extensions.getExtension(ID)!.packageJSON;
      const known = new Set(await commands.getCommands(true));
      for (const { command } of manifest.contributes.commands) assert.ok(known.has(command), command);
    });

    it('names its language', async () => {
      assert.ok((await languages.getLanguages()).includes('journey'));
    });
  });
}
