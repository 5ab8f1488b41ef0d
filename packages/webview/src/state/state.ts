import { LANES, type Lane } from '@waymark/diagram';
import type { PreviewState } from '@waymark/protocol';

/** Reads what an older version, or anybody, may have written; what is not understood is left out. */
export function readState(value: unknown): Partial<PreviewState> {
  if (typeof value !== 'object' || value === null) return {};
  const from = value as Record<string, unknown>;
  const state: Partial<PreviewState> = {};
  for (const name of ['uri', 'journey', 'persona', 'stage'] as const) {
    const text = from[name];
    if (typeof text === 'string') state[name] = text;
  }
  if (typeof from.pinned === 'boolean') state.pinned = from.pinned;
  if (from.view === 'map' || from.view === 'matrix') state.view = from.view;
  const lanes = readLanes(from.lanes);
  if (lanes) state.lanes = lanes;
  const zoom = readZoom(from.zoom);
  if (zoom) state.zoom = zoom;
  return state;
}

function readLanes(value: unknown): Lane[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const lanes = LANES.filter((lane) => value.includes(lane));
  return lanes.length > 0 && lanes.length < LANES.length ? lanes : undefined;
}

function readZoom(value: unknown): PreviewState['zoom'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { scale, x, y } = value as Record<string, unknown>;
  if (typeof scale !== 'number' || typeof x !== 'number' || typeof y !== 'number') return undefined;
  if (!(scale > 0) || !Number.isFinite(scale * x * y)) return undefined;
  return { scale, x, y };
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
