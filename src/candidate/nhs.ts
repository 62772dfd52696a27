import { resolve } from 'node:path'
import type { NhsClientKey, NhsCounterparty } from './candidate.ts'
import type { CandidateFile } from './file.ts'
import { startedByRun } from './parties.ts'
import type { Complain, SecretReader } from './secrets.ts'

type Written = NonNullable<NonNullable<CandidateFile['counterparties']>['nhs']>

export interface NhsReading {
  /** Of the candidate file. */
  readonly folder: string
  /** Whether the run starts the candidate too, which trusts whatever it is told to. */
  readonly reference: boolean
  readonly secrets: SecretReader
  readonly complain: Complain
}

/** The NHS side: our simulator, started by the run unless the file says where it is already running. */
export function nhsOf(
  written: Written | undefined,
  { folder, reference, secrets, complain }: NhsReading,
): NhsCounterparty {
  const path = ['counterparties', 'nhs']
  const tls = secrets.tls(written?.tls, [...path, 'tls'])
  const own = written?.['own-authority']
  if (own !== undefined && (written?.mode === 'attached' || tls))
    complain(
      [...path, 'own-authority'],
      'it is for a simulator that the run starts, and takes the place of "tls". Remove one of them; start an attached simulator with "--own-authority".',
    )
  if (written?.mode === 'attached') {
    const controlKey = secrets.secret(written['control-key'], [...path, 'control-key'])
    for (const needed of ['url', 'control-url', 'control-key'] as const)
      if (written[needed] === undefined) complain([...path, 'mode'], `an attached NHS side needs "${needed}". Add it.`)
    const { url = '', 'control-url': controlUrl = '' } = written
    return { mode: 'attached', url, controlUrl, controlKey: controlKey ?? '', ...(tls ? { tls } : {}) }
  }
  const client = written?.client && clientOf(written.client, secrets, complain)
  return {
    ...startedByRun(written, { tls, ownAuthority: own !== undefined }, 'client', (key, what) =>
      complain([...path, key], what),
    ),
    ...(client ? { client } : {}),
    ...(own === undefined ? {} : { ownAuthority: { folder: resolve(folder, own) } }),
    ...(own === undefined && reference && !tls ? { ownAuthority: {} } : {}),
  }
}

function clientOf(
  written: NonNullable<Written['client']>,
  secrets: SecretReader,
  complain: Complain,
): NhsClientKey | undefined {
  const path = ['counterparties', 'nhs', 'client']
  const apiKey = secrets.secret(written['api-key'], [...path, 'api-key'])
  const publicKey = secrets.text(written['public-key'], [...path, 'public-key'])
  if (publicKey !== undefined && !publicKey.includes('-----BEGIN PUBLIC KEY-----'))
    complain([...path, 'public-key'], `${written['public-key']} is no public key in PEM. Convert it.`)
  if (apiKey === undefined || publicKey === undefined) return undefined
  return { apiKey, mailbox: written.mailbox, kid: written.kid, publicKey }
}
