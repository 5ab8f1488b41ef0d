import type { PreviewState } from './preview.ts';

/**
 * Of a state that was kept, what is as it should be: it may come from an older version, or be damaged. What is not
 * understood is left out.
 */
export function readPreviewState(kept: unknown): Partial<PreviewState> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { pinned, view, lanes, zoom, ...rest } = kept as Record<string, unknown>;
  return {
    ...texts(rest),
    ...(typeof pinned === 'boolean' ? { pinned } : {}),
    ...(view === 'map' || view === 'matrix' ? { view } : {}),
    ...(isTexts(lanes) ? { lanes } : {}),
    ...(isZoom(zoom) ? { zoom: { scale: zoom.scale, x: zoom.x, y: zoom.y } } : {}),
  };
}

function texts(rest: Record<string, unknown>): Partial<PreviewState> {
  const names = ['uri', 'journey', 'persona', 'stage', 'title'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof rest[name] === 'string' ? [[name, rest[name]]] : [])));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isZoom(value: unknown): value is NonNullable<PreviewState['zoom']> {
  if (typeof value !== 'object' || value === null) return false;
  const { scale, x, y } = value as Record<string, unknown>;
  if (typeof scale !== 'number' || typeof x !== 'number' || typeof y !== 'number') return false;
  return scale > 0 && Number.isFinite(scale * x * y);
}
