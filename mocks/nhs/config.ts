import type { Certificates } from './certificates.ts'

/** A system that may ask for tokens. */
export interface NhsClient {
  /** What its assertions name as issuer and subject. */
  readonly apiKey: string
  /** Its mailbox: answers to its messages arrive there. */
  readonly mailbox: string
  /** Public keys (SPKI PEM) by `kid`. */
  readonly keys: Readonly<Record<string, string>>
}

/** A general practice that messages can be sent to. */
export interface Practice {
  /** ODS code, for example `Z99999`. */
  readonly code: string
  readonly name: string
}

export interface NhsConfig {
  /** Origin that the candidate calls, without a trailing slash. */
  readonly publicUrl: string
  /** Origin of the control plane, for the harness only. */
  readonly controlUrl: string
  readonly controlKey: string
  readonly clients: readonly NhsClient[]
  readonly practices: readonly Practice[]
  /** Absent where its certificate, if it has one, is not of its own making. */
  readonly certificates?: Certificates
}

/** Practices that do not exist: codes begin with Z9, which no practice has. */
export const PRACTICES: readonly Practice[] = [
  { code: 'Z99999', name: 'Synthetic Street Surgery' },
  { code: 'Z99998', name: 'Invented Lane Practice' },
]
