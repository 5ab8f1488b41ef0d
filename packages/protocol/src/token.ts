/**
 * A message's name with the types of what it carries. Only the name exists at run time; who sends and who answers read
 * the types off the same token, so the two cannot drift apart.
 */

/** Asks for an answer. */
export interface RequestToken<Params, Result> {
  readonly method: string;
  /** Never there: carries the types. */
  readonly types?: { params: Params; result: Result };
}

/** Tells, and expects no answer. */
export interface NotificationToken<Params> {
  readonly method: string;
  /** Never there: carries the type. */
  readonly types?: { params: Params };
}

export function request<Params, Result>(method: string): RequestToken<Params, Result> {
  return { method };
}

export function notification<Params>(method: string): NotificationToken<Params> {
  return { method };
}
