/** Where the page begins: finds its host, says that it listens, and starts when it is told what to show. */
import { preview } from '@waymark/protocol';
import { startApp } from './app/app.ts';
import { vscodeHost } from './host/vscode.ts';
import { webHost } from './host/web.ts';

const host = vscodeHost() ?? webHost();
/** Every host's page has it. */
const root = document.getElementById('preview')!;
let started = false;

host.endpoint.on(preview.init, (params) => {
  if (started) return;
  started = true;
  startApp(host, params, root);
});
const listening = () => host.endpoint.notify(preview.ready, {});
// A link that is lost before the answer is there takes it along. Once the preview runs it minds the link itself.
host.onLink?.((there) => {
  if (there) listening();
});
listening();
