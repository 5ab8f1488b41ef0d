/** What the host says and asks, and what comes of it. */
import type { SourceRange } from '@waymark/model';
import { preview as messages, type RenderParams, type RenderResult } from '@waymark/protocol';
import type { Cursor } from '../hands/cursor.ts';
import type { Held } from './drawing.ts';
import type { Preview } from './preview.ts';

interface Listeners {
  /** Has the model asked for. */
  refresh(): void;
  /** Another document is looked at. */
  follow(uri: string): void;
  /** Nothing where the picture does not follow it. */
  cursor: Cursor | undefined;
  render(params: RenderParams): Promise<RenderResult>;
}

export function listenToHost(preview: Preview, held: Held, { refresh, follow, cursor, render }: Listeners): void {
  const { endpoint } = preview.host;
  endpoint.on(messages.changed, ({ project }) => {
    // A server that came back names no project.
    if (!held.latest || project === '' || held.latest.project === project) refresh();
  });
  endpoint.on(messages.show, ({ uri }) => follow(uri));
  endpoint.on(messages.cursor, (params) => {
    if (!cursor) return;
    const { latest, shown } = held;
    const here = latest?.model.journeys.find(({ source }) => source.uri === params.uri && within(source, params));
    if (here && !preview.state.pinned && here.id !== shown?.choice.journey?.id && shown?.choice.view === 'map') {
      preview.change({ journey: here.id, persona: undefined, zoom: undefined });
    }
    cursor.to(params);
  });
  endpoint.answer(messages.render, render);
}

function within({ start, end }: SourceRange, { position: { line } }: { position: { line: number } }): boolean {
  return start.line <= line && line <= end.line;
}
