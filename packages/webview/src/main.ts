/** Where the page begins: finds its host, says that it listens, and starts when it is told what to show. */
import { preview } from '@waymark/protocol';
import { startApp } from './app/app.ts';
import { h } from './dom/h.ts';
import { vscodeHost } from './host/vscode.ts';
import { webHost } from './host/web.ts';

const host = vscodeHost() ?? webHost();
const root = h('div', { id: 'waymark' });
let started = false;

host.endpoint.on(preview.init, (params) => {
  if (started) return;
  started = true;
  document.body.append(root);
  startApp(host, params, root);
});
host.endpoint.notify(preview.ready, {});
