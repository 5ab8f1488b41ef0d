import type { PreviewState } from '@waymark/protocol';

/**
 * The state that the editor kept for a panel, which may come from an older version or be damaged: nothing that is not what
 * it should be gets through. Undefined where not even the document is known.
 */
export function readState(kept: unknown): PreviewState | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { uri, pinned, view, lanes, zoom, ...rest } = kept as Record<string, unknown>;
  if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined;
  return {
    uri,
    pinned: pinned === true,
    ...(view === 'map' || view === 'matrix' ? { view } : {}),
    ...strings(rest),
    ...(isStrings(lanes) ? { lanes } : {}),
    ...(isZoom(zoom) ? { zoom } : {}),
  };
}

function strings(rest: Record<string, unknown>): Partial<PreviewState> {
  const names = ['journey', 'persona', 'stage', 'title'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof rest[name] === 'string' ? [[name, rest[name]]] : [])));
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isZoom(value: unknown): value is { scale: number; x: number; y: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { scale, x, y } = value as Record<string, unknown>;
  return [scale, x, y].every(Number.isFinite);
}
