import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

export interface TestCertificate {
  readonly cert: string
  readonly key: string
}

export interface CertificateWish {
  readonly commonName: string
  /** DNS names it is for; default: the common name. */
  readonly names?: readonly string[]
  /** As `YYMMDDHHMMSSZ`; default: valid from 2020 to 2049. */
  readonly until?: string
  /** From 1 to 127; default: 1 and more that differ by what is wished. */
  readonly serial?: number
  /** Who signs; default: itself. */
  readonly issuer?: { readonly commonName: string; readonly key: string }
}

/** A certificate made on the spot, so that the repository holds no key and tests need no other program. */
export function certificateFor(wish: CertificateWish): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = wish.issuer ?? { commonName: wish.commonName, key: pemOf(privateKey) }
  const names = wish.names ?? [wish.commonName]
  const general = names.map((name) =>
    /^[\d.]+$/.test(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name)),
  )
  const extensions = [
    extension('551d11', sequence(...general)),
    ...(wish.issuer ? [] : [extension('551d13', sequence(der(0x01, Buffer.of(0xff))))]),
  ]
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, wish.serial ? Buffer.of(wish.serial) : Buffer.of(1, names.length, wish.commonName.length)),
    ECDSA_SHA256,
    distinguished(issuer.commonName),
    sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from(wish.until ?? '491231235959Z'))),
    distinguished(wish.commonName),
    createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  return { cert: pem('CERTIFICATE', signed(body, issuer.key)), key: pemOf(privateKey) }
}

/**
 * A list of revoked certificates, by serial, in PEM.
 *
 * @param until as `YYMMDDHHMMSSZ`, when the next list was to be there
 */
export function revocationList(
  issuer: { readonly commonName: string; readonly key: string },
  serials: readonly number[],
  until = '491231235959Z',
): string {
  const since = der(0x17, Buffer.from('200101000000Z'))
  const revoked = serials.map((serial) => sequence(der(0x02, Buffer.of(serial)), since))
  const body = sequence(
    der(0x02, Buffer.of(1)),
    ECDSA_SHA256,
    distinguished(issuer.commonName),
    since,
    der(0x17, Buffer.from(until)),
    ...(revoked.length > 0 ? [sequence(...revoked)] : []),
  )
  return pem('X509 CRL', signed(body, issuer.key))
}

function signed(body: Buffer, key: string): Buffer {
  return sequence(body, ECDSA_SHA256, der(0x03, Buffer.concat([Buffer.of(0), sign('sha256', body, key)])))
}

function pem(what: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${what}-----\n${lines.join('\n')}\n-----END ${what}-----\n`
}

function der(tag: number, content: Buffer): Buffer {
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function identifier(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

const ECDSA_SHA256 = sequence(identifier('2a8648ce3d040302'))

function distinguished(commonName: string): Buffer {
  return sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(commonName)))))
}

function extension(hex: string, content: Buffer): Buffer {
  return sequence(identifier(hex), der(0x04, content))
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}
