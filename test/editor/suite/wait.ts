/** Waits until something holds, by events where the editor has them, else by asking again. Mocha's limit ends it. */
export async function until<T>(ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
