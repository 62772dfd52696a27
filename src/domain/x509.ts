import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A certificate and its key, each as PEM text. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** Who signs. */
export interface Issuer {
  readonly commonName: string
  /** PEM. */
  readonly key: string
}

export interface CertificateWish {
  readonly commonName: string
  /** DNS names and IPv4 addresses it is for; default: the common name. */
  readonly names?: readonly string[]
  /** As `YYMMDDHHMMSSZ`; default: valid from 2020 to 2049. */
  readonly since?: string
  readonly until?: string
  /** From 1 to 2147483647; default: made of the wish, so that others have others. */
  readonly serial?: number
  /** Default: itself, which makes it an authority as well. */
  readonly issuer?: Issuer
}

const BEGINNING = '200101000000Z'
const END = '491231235959Z'

/** A certificate made on the spot, so that the repository holds no key and nobody needs another program. Source: RFC 5280. */
export function certificateFor(wish: CertificateWish): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const own = pemOf(privateKey)
  const issuer = wish.issuer ?? { commonName: wish.commonName, key: own }
  const names = wish.names ?? [wish.commonName]
  const body = sequence(
    der(0xa0, whole(2)),
    whole(wish.serial ?? 65_536 + names.length * 256 + wish.commonName.length),
    ECDSA_SHA256,
    distinguished(issuer.commonName),
    sequence(utc(wish.since ?? BEGINNING), utc(wish.until ?? END)),
    distinguished(wish.commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        ...(names.length > 0 ? [extension('551d11', sequence(...names.map(general)))] : []),
        ...uses(own, wish.issuer),
      ),
    ),
  )
  return { cert: pem('CERTIFICATE', signed(body, issuer.key)), key: own }
}

/**
 * A list of revoked certificates, by serial, in PEM.
 *
 * @param until as `YYMMDDHHMMSSZ`, when the next list was to be there
 */
export function revocationList(issuer: Issuer, serials: readonly number[], until = END): string {
  const revoked = serials.map((serial) => sequence(whole(serial), utc(BEGINNING)))
  const body = sequence(
    whole(1),
    ECDSA_SHA256,
    distinguished(issuer.commonName),
    utc(BEGINNING),
    utc(until),
    ...(revoked.length > 0 ? [sequence(...revoked)] : []),
    der(0xa0, sequence(signedBy(issuer.key), extension('551d14', whole(1)))),
  )
  return pem('X509 CRL', signed(body, issuer.key))
}

/** What a key may be used for: an authority's signs certificates and lists, any other opens links at either end. */
function uses(own: string, issuer: Issuer | undefined): readonly Buffer[] {
  if (!issuer)
    return [
      extension('551d13', sequence(der(0x01, Buffer.of(0xff))), 'critical'),
      extension('551d0f', der(0x03, Buffer.of(1, 0x86)), 'critical'),
      extension('551d0e', der(0x04, idOf(own))),
    ]
  return [
    extension('551d0f', der(0x03, Buffer.of(7, 0x80)), 'critical'),
    extension('551d25', sequence(identifier('2b06010505070301'), identifier('2b06010505070302'))),
    extension('551d0e', der(0x04, idOf(own))),
    signedBy(issuer.key),
  ]
}

function signedBy(key: string): Buffer {
  return extension('551d23', sequence(der(0x80, idOf(key))))
}

/** The usual name of a key: the SHA-1 of its 65 bytes. */
function idOf(key: string): Buffer {
  const known = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return createHash('sha1').update(known.subarray(-65)).digest()
}

function general(name: string): Buffer {
  return /^[\d.]+$/.test(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))
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

/** A number that is not negative, in as few bytes as it takes. */
function whole(value: number): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return der(0x02, (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
}

function utc(time: string): Buffer {
  return der(0x17, Buffer.from(time))
}

function identifier(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

const ECDSA_SHA256 = sequence(identifier('2a8648ce3d040302'))

function distinguished(commonName: string): Buffer {
  return sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(commonName)))))
}

function extension(hex: string, content: Buffer, critical?: 'critical'): Buffer {
  const demanded = critical ? [der(0x01, Buffer.of(0xff))] : []
  return sequence(identifier(hex), ...demanded, der(0x04, content))
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}
