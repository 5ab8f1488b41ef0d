/** What belongs to a project besides its journeys: its settings, and tasks; and what is done to its files elsewhere. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CompletionList,
  commands,
  type Diagnostic,
  type Hover,
  languages,
  type MarkdownString,
  type Position,
  type TextDocument,
  tasks,
  Uri,
  workspace,
} from 'vscode';
import { at } from './places.ts';
import { until } from './wait.ts';

const inWorkspace = (path: string) => Uri.joinPath(workspace.workspaceFolders![0]!.uri, path);

/** What is said of a file, when it is as it should be. */
const saidOf = (uri: Uri, asked: (found: Diagnostic[]) => boolean) =>
  until(() => {
    const found = languages.getDiagnostics(uri);
    return asked(found) ? found : undefined;
  });

async function openConfig(path: string, text: string): Promise<TextDocument> {
  const uri = inWorkspace(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return workspace.openTextDocument(uri);
}

/** Labels of what the editor offers there. */
async function offered(document: TextDocument, position: Position): Promise<string[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await commands.executeCommand<CompletionList>(command, document.uri, position);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

export function projectSuite(): void {
  describe('a project', () => {
    it('has its waymark.json checked', async () => {
      const { uri } = await openConfig('nested/waymark.json', '{ "rulez": {} }');
      const [found] = await saidOf(uri, ({ length }) => length > 0);
      assert.match(found!.message, /rulez/);
    });

    it('has its waymark.json completed and explained', async () => {
      const document = await openConfig('settings/waymark.json', '{\n  "rules": { "value/leak": "" }\n}\n');
      const word = at(document, 'rules').translate(0, -2);
      await until(async () => ((await offered(document, word)).includes('exclude') ? true : undefined));
      const severities = await offered(document, at(document, '""'));
      for (const severity of ['off', 'hint', 'info', 'warning', 'error'])
        assert.ok(severities.includes(`"${severity}"`), severities.join());
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, 'rules'),
      );
      const said = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join();
      assert.match(said, /Severities and options of the checks/);
    });

    it('takes in a folder that came from elsewhere, and forgets one that was deleted there', async () => {
      const outside = mkdtempSync(join(tmpdir(), 'waymark-moved-'));
      writeFileSync(join(outside, 'moved.journey'), 'journey Moved "Moved" { for Nobody }\n');
      const uri = inWorkspace('moved/moved.journey');
      const folder = inWorkspace('moved').fsPath;
      mkdirSync(join(folder, '..'), { recursive: true });
      renameSync(outside, folder);
      await saidOf(uri, (found) => found.some(({ message }) => message.includes('Nobody')));
      rmSync(folder, { recursive: true });
      await saidOf(uri, ({ length }) => length === 0);
    });

    it('has tasks for the command line, whose report becomes problems', async () => {
      const offered = await tasks.fetchTasks({ type: 'waymark' });
      assert.deepEqual(offered.map(({ name }) => name).sort(), ['check', 'render -o out']);
      for (const { problemMatchers } of offered) {
        assert.deepEqual(problemMatchers, ['$waymark-error', '$waymark-warning', '$waymark-info']);
      }
    });
  });
}
