/** Something told to the client, or asked of it, that nothing depends on: a client that refuses, or is gone, is no reason to end. */
export function casually(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
