import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { Surroundings } from '../../mocks/network.ts'
import type { Certificates } from '../../mocks/nhs/certificates.ts'
import type { NhsClient } from '../../mocks/nhs/config.ts'
import { PRACTICES } from '../../mocks/nhs/config.ts'
import { createNhs, type NhsSimulator } from '../../mocks/nhs/simulator.ts'
import type { NhsClientKey } from '../candidate/candidate.ts'

/** What a system signs with when it asks for tokens. */
export interface NhsSigner {
  readonly apiKey: string
  readonly mailbox: string
  readonly kid: string
  /** PEM. */
  readonly privateKey: string
}

/** Where a simulator of the NHS side is reached, and with what. */
export interface NhsPlace {
  /** Origin for the candidate. */
  readonly url: string
  /** Origin for the harness. */
  readonly controlUrl: string
  readonly controlKey: string
  /** For the reference system; absent where the candidate has a key of its own. */
  readonly signer?: NhsSigner
  /** Whom the reference system trusts there (PEM); absent where it shows no certificate of an authority of its own. */
  readonly authority?: { readonly ca: string; readonly crl: string }
}

/**
 * @param client whom it gives tokens to, beside the signer of the place
 * @param certificates what it can show of itself
 */
export function referenceNhs(
  surroundings: Surroundings,
  place: NhsPlace,
  { client, certificates }: { readonly client?: NhsClientKey; readonly certificates?: Certificates } = {},
  create = createNhs,
): NhsSimulator {
  const { url: publicUrl, controlUrl, controlKey, signer } = place
  const clients = [...(signer ? [clientOf(signer)] : []), ...(client ? [registered(client)] : [])]
  const own = certificates ? { certificates } : {}
  return create(surroundings, { publicUrl, controlUrl, controlKey, clients, practices: PRACTICES, ...own })
}

let made: string | undefined

/** A key of this process alone: it is never written and never the same again. */
export function newSigner(): NhsSigner {
  made ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
  return { apiKey: 'reference-record', mailbox: 'REFERENCE01', kid: 'reference-1', privateKey: made }
}

function clientOf({ privateKey, ...rest }: NhsSigner): NhsClient {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return registered({ ...rest, publicKey })
}

function registered({ apiKey, mailbox, kid, publicKey }: NhsClientKey): NhsClient {
  return { apiKey, mailbox, keys: { [kid]: publicKey } }
}
