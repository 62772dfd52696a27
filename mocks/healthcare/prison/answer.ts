/** Why the prison's interface gave no usable answer. */
export type PrisonFailure =
  | { readonly reason: 'refused'; readonly status: 401 | 403 }
  | { readonly reason: 'restricted' }
  | { readonly reason: 'not-found' }
  | { readonly reason: 'rejected'; readonly status: number; readonly message: string }
  | { readonly reason: 'conflict'; readonly message: string; readonly body: unknown }
  | { readonly reason: 'failing'; readonly status: number }
  | { readonly reason: 'timed-out' }
  | { readonly reason: 'unreachable'; readonly message: string }
  | { readonly reason: 'malformed'; readonly message: string }

/** What the prison answered, or why it did not. Nothing about the prison is ever thrown. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: PrisonFailure }
