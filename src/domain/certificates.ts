import { NonConformance, NothingObserved } from './outcomes.ts'

/** What can be wrong with a certificate, as whoever is shown it finds. */
export type CertificateProblem = 'expired' | 'for another name' | 'from nobody who is trusted' | 'revoked'

/** A certificate as a client is shown it when it opens a link. */
export interface SeenCertificate {
  /** For the name that was called, now; empty where nothing is wrong. */
  readonly problems: readonly CertificateProblem[]
  /** Tells its key from others. */
  readonly key: string
}

/** How a client makes sure of whom it is connected to. */
export interface Trust {
  /** Certificate of the authority that it trusts, and the list of what that has revoked (PEM). */
  readonly ca: string
  readonly crl: string
  /** Throws where the link is not to be used: that is what a call is rejected with, and nothing of it has been sent. */
  check(certificate: SeenCertificate): void
}

/** What is wrong with the NHS's certificate, as features say it. */
export const CERTIFICATE_FLAWS = [
  'has expired',
  'is for another name',
  'is from an authority that nobody trusts',
  'is revoked',
] as const
export type CertificateFlaw = (typeof CERTIFICATE_FLAWS)[number]

/** What came over links that were opened since the NHS last changed its certificate. */
export interface LinkUsed {
  /** Links that the healthcare system began to open. */
  readonly opened: number
  /** Messages over them. */
  readonly messages: number
}

/** The certificate with which the NHS shows who it is; each change ends every link that was opened before. */
export interface NhsCertificate {
  showsFlawedOnLink(flaw: CertificateFlaw): Promise<void>
  /** The one that was shown at first. */
  showsValidOnLink(): Promise<void>
  /** A valid one with a new key. */
  renewsOnLink(): Promise<void>
  linkUsed(): Promise<LinkUsed>
}

/** A link was tried, and nothing went over it. */
export function expectNothingSent({ opened, messages }: LinkUsed): void {
  if (messages > 0)
    throw new NonConformance({
      expected: 'nothing to be sent over a link on which a certificate was shown that is not valid',
      found: `${messages} messages`,
      seen: "the NHS's own log",
      next: 'look at the whole certificate (its end, its name, who signed it, whether it is revoked) before anything is sent, a proof included.',
    })
  if (opened > 0) return
  throw new NothingObserved(
    'No link to the NHS was opened after its certificate had changed, so that nothing shows whether it was looked at.\nNext: make sure that the system calls the address of the simulator itself, with no link of somebody else between them.',
  )
}
