import type { Endpoint } from '@waymark/protocol';

/** What the preview is shown in: the editor, or a browser at `waymark serve`. */
export interface Host {
  endpoint: Endpoint;
  /** Tells when nothing comes from there any more (false), and when it does again; of hosts that can lose their link. */
  onLink?(listener: (there: boolean) => void): void;
  /** What `setState` kept the last time, on this side; nothing is known of its shape. */
  getState(): unknown;
  setState(state: unknown): void;
}
