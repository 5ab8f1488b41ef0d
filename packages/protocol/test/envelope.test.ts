import { describe, expect, it } from 'vitest';
import { createEndpoint, type Endpoint, notification, request } from '../src/index.ts';

const Double = request<{ n: number }, number>('test/double');
const Told = notification<{ text: string }>('test/told');

/** Two endpoints joined by a channel. */
function pair(): { left: Endpoint; right: Endpoint } {
  const carry = (to: () => Endpoint) => (text: string) => void to().receive(text);
  const left: Endpoint = createEndpoint(carry(() => right));
  const right: Endpoint = createEndpoint(carry(() => left));
  return { left, right };
}

describe('an endpoint', () => {
  it('answers what it is asked, both ways at once', async () => {
    const { left, right } = pair();
    left.answer(Double, ({ n }) => n * 2);
    right.answer(Double, async ({ n }) => n * 2);
    const answers = await Promise.all([
      left.ask(Double, { n: 1 }),
      right.ask(Double, { n: 2 }),
      left.ask(Double, { n: 3 }),
    ]);
    expect(answers).toEqual([2, 4, 6]);
  });

  it('tells', () => {
    const { left, right } = pair();
    const heard: string[] = [];
    right.on(Told, ({ text }) => heard.push(text));
    left.notify(Told, { text: 'hello' });
    expect(heard).toEqual(['hello']);
  });

  it('hands on why a handler failed, and that there is none', async () => {
    const { left, right } = pair();
    await expect(left.ask(Double, { n: 1 })).rejects.toThrow('nobody answers test/double');
    right.answer(Double, () => {
      throw new Error('not today');
    });
    await expect(left.ask(Double, { n: 1 })).rejects.toThrow('not today');
  });

  it('lets nobody wait for a side that is gone', async () => {
    const left = createEndpoint(() => {});
    const asked = left.ask(Double, { n: 1 });
    left.close();
    await expect(asked).rejects.toThrow('gone');
  });

  it.each([undefined, null, 7, {}, { waymark: 'notify' }, 'text', 'null', '7', '{}', '[]', '{"waymark":'])(
    'takes %j for no message',
    (message) => {
      expect(createEndpoint(() => {}).receive(message)).toBe(false);
    },
  );

  it.each([
    { waymark: 'answer', id: 99 },
    { waymark: 'notify', method: 'x' },
  ])('bears with %j', (message) => {
    expect(() => createEndpoint(() => {}).receive(JSON.stringify(message))).not.toThrow();
  });
});
