import type { Certificates, Presentation } from '../../mocks/nhs/certificates.ts'
import type { CertificateProblem } from '../domain/certificates.ts'
import type { ShownCertificate } from '../drivers/in-process.ts'

/** Stands for an authority where nothing is signed: what is wrong with a certificate is told and not worked out. */
export const NAMED_AUTHORITY = { ca: 'the authority of this network', crl: 'its list of what it has revoked' }

const PROBLEMS: Readonly<Record<Presentation, readonly CertificateProblem[]>> = {
  valid: [],
  renewed: [],
  expired: ['expired'],
  'other-name': ['for another name'],
  'unknown-authority': ['from nobody who is trusted'],
  revoked: ['revoked'],
}

/** What a simulator shows of itself on a network without sockets; each certificate has a key of its own. */
export function virtualCertificates(): Certificates & ShownCertificate {
  let what: Presentation = 'valid'
  let renewals = 0
  let opened = 0
  let requests = 0
  return {
    present(next) {
      if (next === 'renewed') renewals += 1
      what = next
      opened = 0
      requests = 0
    },
    use: () => ({ opened, requests }),
    opened() {
      opened += 1
      return { problems: PROBLEMS[what], key: what === 'renewed' ? `${what} ${renewals}` : what }
    },
    requested() {
      requests += 1
    },
  }
}
