/** What the language server gives, asked for through the editor's own commands. */
import assert from 'node:assert/strict';
import { commands, type Location, languages, type TextEdit, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { at, openExample } from './places.ts';
import { until } from './wait.ts';

const FESTIVAL = 'journeys/festival.journey';

export function languageSuite(): void {
  describe('the language', () => {
    it('has findings in files that are not open', async () => {
      await openExample(FESTIVAL);
      const found = await until(() => {
        const elsewhere = languages
          .getDiagnostics()
          .filter(([uri, list]) => uri.path.endsWith('metrics.journey') && list.length > 0);
        return elsewhere[0]?.[1];
      });
      assert.equal(found[0]!.source, 'waymark');
    });

    it('leads from a stage to the library, which opens', async () => {
      const document = await openExample(FESTIVAL);
      const position = at(document, 'explore {');
      const [location] = await until(async () => {
        const all = await commands.executeCommand<Location[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          position,
        );
        return all.length > 0 ? all : undefined;
      });
      const { uri } = normalize(location!);
      assert.equal(uri.scheme, 'waymark');
      const library = await workspace.openTextDocument(uri);
      assert.equal(library.languageId, 'journey');
      assert.match(library.getText(), /stages ITIL/);
    });

    it('renames across files, and changes nothing else', async () => {
      const document = await openExample(FESTIVAL);
      const position = at(document, 'Katrina');
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        position,
        'Kim',
      );
      const changed = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
      assert.ok(changed.includes('festival.journey') && changed.includes('personas.journey'), changed.join());
      for (const [, edits] of edit.entries()) for (const { newText } of edits) assert.equal(newText, 'Kim');
    });

    it('formats, and leaves a formatted text alone', async () => {
      const text = 'stakeholder   A   "a"{power 3\ninterest   4}\n';
      const document = await workspace.openTextDocument({ language: 'journey', content: text });
      const format = () =>
        commands.executeCommand<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, {
          tabSize: 2,
          insertSpaces: true,
        });
      const edit = new WorkspaceEdit();
      edit.set(document.uri, await until(format));
      assert.ok(await workspace.applyEdit(edit));
      assert.equal(document.getText(), 'stakeholder A "a" {\n  power 3\n  interest 4\n}\n');
      // The editor has no word for nothing to do but this.
      assert.equal(await format(), undefined);
    });
  });
}

/** Definitions come as locations, or as links. */
function normalize(found: Location | { targetUri: Uri }): { uri: Uri } {
  return 'targetUri' in found ? { uri: found.targetUri } : { uri: found.uri };
}
