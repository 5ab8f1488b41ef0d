/** Gives the workbench an extension as a website gives its own: by an address, to be run in the web worker alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const PLACE = '/extension-under-test';
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/** @param folder the extension's files */
export async function addWebExtension(context: BrowserContext, port: number, folder: string): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  await context.route(`${origin}${PLACE}/**`, (route) => {
    const file = join(folder, decodeURIComponent(new URL(route.request().url()).pathname.slice(PLACE.length)));
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await context.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: configured(await response.text(), port) });
    },
  );
  // A page that was rewritten counts as one from elsewhere.
  await context.grantPermissions(['local-network-access']);
}

function configured(page: string, port: number): string {
  return page.replace(CONFIGURATION, (_, head: string, settings: string) => {
    const options = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    const extension = { scheme: 'http', authority: `127.0.0.1:${port}`, path: PLACE };
    options.additionalBuiltinExtensions = [...(options.additionalBuiltinExtensions ?? []), extension];
    return `${head}${JSON.stringify(options).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}
