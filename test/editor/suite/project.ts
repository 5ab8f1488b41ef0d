/** What belongs to a project besides its journeys: its settings, and tasks. */
import assert from 'node:assert/strict';
import { languages, tasks, Uri, workspace } from 'vscode';
import { until } from './wait.ts';

export function projectSuite(): void {
  describe('a project', () => {
    it('has its waymark.json checked', async () => {
      const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'nested/waymark.json');
      await workspace.fs.writeFile(uri, new TextEncoder().encode('{ "rulez": {} }'));
      await workspace.openTextDocument(uri);
      const [found] = await until(() => {
        const all = languages.getDiagnostics(uri);
        return all.length > 0 ? all : undefined;
      });
      assert.match(found!.message, /rulez/);
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
