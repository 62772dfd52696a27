/** What the NHS side can show of itself: a good certificate, one with something wrong, or a good one with a new key. */
export const PRESENTATIONS = ['valid', 'expired', 'other-name', 'unknown-authority', 'revoked', 'renewed'] as const
export type Presentation = (typeof PRESENTATIONS)[number]

/** The certificates of whoever serves the simulator, where they are signed by an authority of its own. */
export interface Certificates {
  /** Shows this to whoever connects from now on; what is connected ends. */
  present(what: Presentation): void
  /** Links that were opened since, and requests that came over them. */
  use(): { readonly opened: number; readonly requests: number }
}
