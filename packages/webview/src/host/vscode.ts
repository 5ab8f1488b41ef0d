import { createEndpoint } from '@waymark/protocol';
import type { Host } from './host.ts';

/** What VS Code puts into every webview; it can be asked for once. */
interface VsCodeApi {
  postMessage(message: string): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  var acquireVsCodeApi: (() => VsCodeApi) | undefined;
}

/** The editor's host, or nothing where the page is not shown in it. */
export function vscodeHost(): Host | undefined {
  const api = globalThis.acquireVsCodeApi?.();
  if (!api) return undefined;
  const endpoint = createEndpoint((text) => api.postMessage(text));
  window.addEventListener('message', (event) => endpoint.receive(event.data));
  return { endpoint, getState: () => api.getState(), setState: (state) => api.setState(state) };
}
