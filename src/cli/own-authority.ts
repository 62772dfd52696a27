import { createPrivateKey, randomInt, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Certificates, Presentation } from '../../mocks/nhs/certificates.ts'
import type { Listener } from '../../mocks/serve.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import { type Certificate, certificateFor, type Issuer, revocationList } from '../domain/x509.ts'

/** An authority of the harness's own, so that a simulator can show certificates that are right and that are not. */
export interface OwnAuthority {
  /** What a system has to trust, and what it is told of revoked certificates (PEM). */
  readonly ca: string
  readonly crl: string
  /** The certificate that shows this; the same from call to call, except a renewed one. */
  certificate(what: Presentation): Certificate
}

/** Of the one that is revoked; no other has it. */
const REVOKED = 666
const DAY_MS = 86_400_000
/** Days for which a certificate is good, as short as those of real services. */
const GOOD_DAYS = 90

/**
 * @param host name or IPv4 address at which the simulator is called
 * @param folder where the authority is kept for the next time, with what a supplier is to be given; nowhere where absent
 * @throws {InputProblem} where the folder holds something else
 */
export function ownAuthority(host: string, now: Date, folder?: string): OwnAuthority {
  const { cert: ca, key } = folder === undefined ? newAuthority() : keptIn(folder)
  const issuer = { commonName: commonNameOf(ca), key }
  const crl = revocationList(issuer, [REVOKED])
  if (folder !== undefined) writeFileSync(join(folder, FILES.crl), crl)
  const made = new Map<Presentation, Certificate>()
  return {
    ca,
    crl,
    certificate(what) {
      const before = what === 'renewed' ? undefined : made.get(what)
      const shown = before ?? certificateShowing(what, { host, issuer, now })
      made.set(what, shown)
      return shown
    },
  }
}

/**
 * What a simulator can show of itself on a port.
 *
 * @throws {HarnessFault} for a port that speaks plain HTTP
 */
export function certificatesOf(authority: OwnAuthority, { links, url }: Pick<Listener, 'links' | 'url'>): Certificates {
  if (!links) throw new HarnessFault(`${url} was to be served with a certificate, and speaks plain HTTP.`)
  return { present: (what) => links.show(authority.certificate(what)), use: links.use }
}

interface Making {
  readonly host: string
  readonly issuer: Issuer
  readonly now: Date
}

function certificateShowing(what: Presentation, { host, issuer, now }: Making): Certificate {
  const day = (days: number) => timeOf(new Date(now.getTime() + days * DAY_MS))
  const good = {
    commonName: host,
    issuer,
    since: day(-2),
    until: day(GOOD_DAYS),
    serial: randomInt(REVOKED + 1, 2 ** 31),
  }
  switch (what) {
    case 'valid':
    case 'renewed':
      return certificateFor(good)
    case 'expired':
      return certificateFor({ ...good, until: day(-1) })
    case 'other-name':
      return certificateFor({ ...good, commonName: 'elsewhere.example' })
    case 'unknown-authority': {
      const { cert, key } = newAuthority()
      return certificateFor({ ...good, issuer: { commonName: commonNameOf(cert), key } })
    }
    case 'revoked':
      return certificateFor({ ...good, serial: REVOKED })
  }
}

const FILES = { ca: 'authority.pem', key: 'authority.key', crl: 'revoked.pem' } as const

function newAuthority(): Certificate {
  return certificateFor({ commonName: `Interlock authority ${randomInt(2 ** 31)}`, names: [] })
}

/** The authority of a folder, which is made where there is none; its key can be read by its owner alone. */
function keptIn(folder: string): Certificate {
  const [ca, key] = [join(folder, FILES.ca), join(folder, FILES.key)]
  if (existsSync(ca) && existsSync(key)) {
    const kept = { cert: readFileSync(ca, 'utf8'), key: readFileSync(key, 'utf8') }
    if (belong(kept)) return kept
    throw new InputProblem([
      `${folder}: expected a certificate in ${FILES.ca} and its key in ${FILES.key}; found something else. Next: mend them, or delete both to have a new authority made.`,
    ])
  }
  mkdirSync(folder, { recursive: true })
  const made = newAuthority()
  writeFileSync(key, made.key, { mode: 0o600 })
  writeFileSync(ca, made.cert)
  return made
}

function belong({ cert, key }: Certificate): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))
  } catch {
    return false
  }
}

const commonNameOf = (cert: string) => /CN=(.*)/.exec(new X509Certificate(cert).subject)?.[1] ?? ''

/** As `YYMMDDHHMMSSZ`. */
const timeOf = (time: Date) =>
  `${time
    .toISOString()
    .replaceAll(/[-:T]|\..*/g, '')
    .slice(2)}Z`
