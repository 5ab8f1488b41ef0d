import type { Endpoint } from '@waymark/protocol';

/** What the preview is shown in: the editor, or a browser at `waymark serve`. */
export interface Host {
  endpoint: Endpoint;
  /** What `setState` kept the last time, on this side; nothing is known of its shape. */
  getState(): unknown;
  setState(state: unknown): void;
}
