import { LANES } from '@waymark/diagram';
import { type PreviewState, readPreviewState } from '@waymark/protocol';

/** As it was kept; lanes that the map does not have, and all of them, are no choice. */
function readState(kept: unknown): Partial<PreviewState> {
  const { lanes: written = [], ...state } = readPreviewState(kept);
  const lanes = LANES.filter((lane) => written.includes(lane));
  return lanes.length > 0 && lanes.length < LANES.length ? { ...state, lanes } : state;
}

/**
 * What to begin with: what the host says, and what this page kept, if it was about the same document. Where the host
 * has moved on to another one, the host is right.
 */
export function firstState(host: PreviewState, kept: unknown): PreviewState {
  const own = readState(kept);
  const said = { ...readState(host), uri: host.uri, pinned: host.pinned };
  return own.uri === host.uri ? { ...said, ...own } : said;
}
