import type { HoverParams, HoverResult } from '@waymark/protocol';
import { commands, type Hover, type MarkdownString } from 'vscode';
import { toPosition, toUri } from '../places.ts';

type Content = Hover['contents'][number] | MarkdownString;

function textOf(content: Content): string {
  return typeof content === 'string' ? content : content.value;
}

/** What hovering over this place in the text shows. */
export async function hoverAt({ uri, position }: HoverParams): Promise<HoverResult | null> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    toUri(uri),
    toPosition(position),
  );
  const markdown = hovers
    .flatMap(({ contents }) => contents.map(textOf))
    .filter(Boolean)
    .join('\n\n');
  return markdown ? { markdown } : null;
}
