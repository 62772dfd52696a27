import { createPrivateKey } from 'node:crypto'
import type { FhirInterface } from './candidate.ts'
import type { WrittenAuth } from './file.ts'
import { LOOPBACK } from './parties.ts'
import type { Complain, SecretReader } from './secrets.ts'

type Client = NonNullable<NonNullable<FhirInterface['credentials']>['client']>

const PATH = ['interfaces', 'fhir', 'auth']
/** Bits. RS512 has no use for a shorter key, and the NHS takes none. */
const SHORTEST_KEY = 2048

/** As whom tokens are asked for; nothing where the file does not say enough, which it is then told. */
export function clientOf(auth: WrittenAuth, secrets: SecretReader, complain: Complain): Client | undefined {
  const { 'token-url': tokenUrl, 'client-secret': writtenSecret, 'signing-key': keyFile, kid, audience, scope } = auth
  const clientId = secrets.secret(auth['client-id'], [...PATH, 'client-id'])
  const secret = secrets.secret(writtenSecret, [...PATH, 'client-secret'])
  const key = keyFile === undefined ? undefined : signingKey(keyFile, secrets, complain)
  for (const needed of ['token-url', 'client-id'] as const)
    if (auth[needed] === undefined)
      complain([...PATH, 'kind'], `a client that asks for tokens needs "${needed}". Add it.`)
  if ((writtenSecret === undefined) === (keyFile === undefined))
    complain(PATH, 'a client shows a secret or signs. Give exactly one of "client-secret" and "signing-key".')
  if ((keyFile === undefined) !== (kid === undefined))
    complain(PATH, '"signing-key" and "kid" belong together. Give both or neither.')
  if (audience !== undefined && keyFile === undefined)
    complain([...PATH, 'audience'], '"audience" is for a client that signs. Remove it, or give "signing-key".')
  if (tokenUrl !== undefined && !isSafe(tokenUrl))
    complain([...PATH, 'token-url'], 'secrets would go out in plain text. Write an https address.')
  if (tokenUrl === undefined || clientId === undefined) return undefined
  return {
    tokenUrl,
    clientId,
    ...(secret === undefined ? {} : { secret }),
    ...(key && kid ? { signing: { key, kid, ...(audience === undefined ? {} : { audience }) } } : {}),
    ...(scope === undefined ? {} : { scope }),
  }
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || LOOPBACK.test(hostname.replace(/^\[|\]$/g, ''))
}

function signingKey(file: string, secrets: SecretReader, complain: Complain): string | undefined {
  const path = [...PATH, 'signing-key']
  const text = secrets.text(file, path)
  if (text === undefined) return undefined
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(text)
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= SHORTEST_KEY) return text
    complain(path, `${file} is no RSA key of at least ${SHORTEST_KEY} bits, which RS512 needs. Make one.`)
  } catch {
    complain(path, `${file} is no private key in PEM, or it is locked. Convert it.`)
  }
  return undefined
}
