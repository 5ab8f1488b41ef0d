import type { EditIntent } from '@waymark/protocol';

type Check = (value: unknown) => boolean;

const id: Check = (value) => typeof value === 'string';
const text: Check = id;
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** What each change has to say. */
const PARTS: { readonly [Kind in EditIntent['kind']]: Readonly<Record<string, Check>> } = {
  moveStakeholder: { id, stage: maybe(id), power: number, interest: number },
  setLevel: { step: id, persona: maybe(id), level: number },
  moveStep: { step: id, stage: id, before: maybe(id) },
  rename: { id, name: text },
  setTitle: { id, title: text },
};

/** Whether what a client sends says what to change: of what is no number none is to be made up. */
export function isIntent(sent: unknown): sent is EditIntent {
  if (typeof sent !== 'object' || sent === null) return false;
  const said = new Map<string, unknown>(Object.entries(sent));
  const parts = Object.entries(PARTS).find(([kind]) => kind === said.get('kind'))?.[1];
  return parts !== undefined && Object.entries(parts).every(([part, check]) => check(said.get(part)));
}
