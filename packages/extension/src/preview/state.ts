import { type PreviewState, readPreviewState } from '@waymark/protocol';

/** The state that the editor kept for a panel; undefined where not even the document is known. */
export function readState(kept: unknown): PreviewState | undefined {
  const { uri, pinned = false, ...rest } = readPreviewState(kept);
  return uri !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(uri) ? { uri, pinned, ...rest } : undefined;
}
