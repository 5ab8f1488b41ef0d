/** The editor's display language is Chinese: every word of ours that a person reads follows. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { Workbench } from './support/workbench.ts';

let editor: Editor;
let workbench: Workbench;

beforeAll(async () => {
  editor = await startEditor({
    workspace: join(root, 'examples/校园租车'),
    locale: 'zh-cn',
  });
  workbench = await Workbench.open(editor, ['journeys/音乐节.journey']);
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

describe('in Chinese', () => {
  it('the editor itself is', async () => {
    await workbench.page.getByText('资源管理器').first().waitFor();
  });

  it('commands are', async () => {
    const offered = await workbench.offered('Waymark');
    expect(offered).toEqual(
      expect.arrayContaining(['Waymark: 打开预览', 'Waymark: 新建项目…', 'Waymark: 重启语言服务器']),
    );
    await workbench.screenshot('chinese');
  });

  it('the walkthrough is, with its pages', async () => {
    await workbench.run('Open Walkthrough...');
    await workbench.row('编写你的第一个客户旅程').first().click();
    await workbench.page.locator('.gettingStartedContainer').getByText('听取检查的建议').first().waitFor();
    await workbench.webview().getByText('文件之间无需导入').waitFor();
    await workbench.screenshot('chinese-walkthrough');
    await workbench.openFile('音乐节.journey');
  });

  it('waymark.json is explained in it', async () => {
    const { page } = workbench;
    await workbench.openFile('waymark.json');
    await page
      .locator('.monaco-editor .view-line span', { hasText: /^"lang"$/ })
      .first()
      .hover();
    await page.locator('.monaco-hover:visible').getByText('消息与图的语言').first().waitFor();
    await workbench.screenshot('chinese-config');
    await workbench.openFile('音乐节.journey');
  });

  it('the status bar speaks it', async () => {
    await expect
      .poll(() => workbench.state.getAttribute('aria-label'), { timeout: 60_000 })
      .toMatch(/客户旅程：1，文件：6/);
  });

  it('the preview speaks it', async () => {
    await workbench.run('Waymark: 在侧边打开预览');
    const picture = workbench.webview().locator('.scene');
    await picture.locator('[data-role="step"]').first().waitFor();
    expect(await picture.textContent()).toContain('客户旅程地图');
    await expect.poll(() => workbench.tabs()).toContainEqual(expect.stringMatching(/^预览：/));
    await workbench.screenshot('chinese-preview');
  });
});
