import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { connect } from 'node:tls'
import { HttpResponse, http } from 'msw'
import type { Presentation } from '../../mocks/nhs/certificates.ts'
import { type Listener, listen } from '../../mocks/serve.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { SeenCertificate, Trust } from '../domain/certificates.ts'
import { systemClock } from '../domain/clock.ts'
import { certificatesOf, type OwnAuthority, ownAuthority } from './own-authority.ts'

const HOST = '127.0.0.1'
const NOW = systemClock.now()
let authority: OwnAuthority
let listener: Listener
let present: (what: Presentation) => void
let use: () => { readonly opened: number; readonly requests: number }

before(async () => {
  authority = ownAuthority(HOST, NOW)
  listener = await listen({ tls: authority.certificate('valid') })
  listener.attach([http.all(`${listener.url}/*`, async ({ request: asked }) => HttpResponse.text(await asked.text()))])
  ;({ present, use } = certificatesOf(authority, listener))
})
after(() => listener.close())

/** Node's own client, which knows the authority and its list. */
function strictly(): Promise<string> {
  return new Promise((resolve, reject) => {
    const { ca, crl } = authority
    const call = request(`${listener.url}/`, { method: 'POST', ca, crl, agent: false }, async (answer) => {
      let text = ''
      for await (const chunk of answer) text += String(chunk)
      resolve(text)
    })
    call.once('error', reject)
    call.end('asked')
  })
}

/** The client of the reference systems, which asks a trust. */
function trustOf(refuses: (seen: SeenCertificate) => boolean, seen: SeenCertificate[] = []): Trust {
  return {
    ca: authority.ca,
    crl: authority.crl,
    check(certificate) {
      seen.push(certificate)
      if (refuses(certificate)) throw new RangeError('not taken')
    },
  }
}

async function asked(trust: Trust): Promise<string> {
  return (await socketFetch(new Request(`${listener.url}/`, { method: 'POST', body: 'asked' }), trust)).text()
}

const REFUSED = [
  ['expired', 'CERT_HAS_EXPIRED', 'expired'],
  ['other-name', 'ERR_TLS_CERT_ALTNAME_INVALID', 'for another name'],
  ['unknown-authority', /UNABLE_TO_|SELF_SIGNED/, 'from nobody who is trusted'],
  ['revoked', 'CERT_REVOKED', 'revoked'],
] as const

describe('what a simulator shows of itself', () => {
  for (const what of ['valid', 'renewed'] as const)
    test(`${what}: Node's client and that of the reference systems take it`, async () => {
      present(what)
      assert.equal(await strictly(), 'asked')
      const seen: SeenCertificate[] = []
      assert.equal(await asked(trustOf(({ problems }) => problems.length > 0, seen)), 'asked')
      assert.deepEqual(
        seen.map(({ problems }) => problems),
        [[]],
      )
      assert.deepEqual(use(), { opened: 2, requests: 2 })
    })

  for (const [what, code, problem] of REFUSED)
    test(`${what}: both refuse it for this alone, and send nothing`, async () => {
      present(what)
      await assert.rejects(strictly(), (error: NodeJS.ErrnoException) => {
        assert.match(String(error.code), new RegExp(code))
        return true
      })
      const seen: SeenCertificate[] = []
      await assert.rejects(asked(trustOf(({ problems }) => problems.length > 0, seen)), { message: 'not taken' })
      assert.deepEqual(
        seen.map(({ problems }) => problems),
        [[problem]],
      )
      assert.deepEqual(use(), { opened: 2, requests: 0 })
    })

  test('a client that takes whatever it is shown is seen to', async () => {
    present('expired')
    assert.equal(await asked(trustOf(() => false)), 'asked')
    assert.deepEqual(use(), { opened: 1, requests: 1 })
  })

  test('a renewed certificate has a key of its own, and the valid one stays what it was', async () => {
    const keys: string[] = []
    for (const what of ['valid', 'renewed', 'renewed', 'valid'] as const) {
      present(what)
      const seen: SeenCertificate[] = []
      await asked(trustOf(() => false, seen))
      keys.push(...seen.map(({ key }) => key))
    }
    assert.equal(keys.length, 4)
    assert.equal(new Set(keys).size, 3)
    assert.equal(keys[0], keys[3])
  })

  test('nobody lives on a link that was opened before: the next request opens another, and none is lost', async () => {
    present('valid')
    const seen: SeenCertificate[] = []
    const trust = trustOf(({ problems }) => problems.length > 0, seen)
    await asked(trust)
    await asked(trust)
    assert.equal(seen.length, 1, 'a link is used again')
    present('renewed')
    assert.equal(await asked(trust), 'asked')
    assert.equal(seen.length, 2)
    present('revoked')
    await assert.rejects(asked(trust), { message: 'not taken' })
    assert.equal(use().requests, 0)
  })

  test('no session of before the change is taken up again', async () => {
    present('valid')
    const { ca } = authority
    const place = { host: HOST, port: listener.port, ca }
    const session = await new Promise<Buffer>((resolve, reject) => {
      const link = connect(place)
      link.once('error', reject)
      link.once('session', (given: Buffer) => {
        link.destroy()
        resolve(given)
      })
    })
    const reused = () =>
      new Promise<boolean>((resolve, reject) => {
        const link = connect({ ...place, session, rejectUnauthorized: false }, () => {
          resolve(link.isSessionReused())
          link.destroy()
        })
        link.once('error', reject)
      })
    assert.equal(await reused(), true, 'as long as nothing changes')
    present('expired')
    assert.equal(await reused(), false)
  })
})

describe('an authority that is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  after(() => rmSync(folder, { recursive: true }))

  test('is the same the next time, and its key is for its owner alone', () => {
    const first = ownAuthority('nhs.example', NOW, folder)
    const second = ownAuthority('nhs.example', NOW, folder)
    assert.equal(second.ca, first.ca)
    assert.equal(readFileSync(join(folder, 'authority.pem'), 'utf8'), first.ca)
    assert.match(readFileSync(join(folder, 'revoked.pem'), 'utf8'), /BEGIN X509 CRL/)
    assert.equal(statSync(join(folder, 'authority.key')).mode & 0o777, 0o600)
    const shown = new X509Certificate(second.certificate('valid').cert)
    assert.ok(shown.verify(new X509Certificate(first.ca).publicKey))
    assert.equal(shown.checkHost('nhs.example'), 'nhs.example')
  })

  test('is refused where its files do not belong together', () => {
    writeFileSync(join(folder, 'authority.key'), 'no key')
    assert.throws(() => ownAuthority('nhs.example', NOW, folder), {
      message: `${folder}: expected a certificate in authority.pem and its key in authority.key; found something else. Next: mend them, or delete both to have a new authority made.`,
    })
  })
})
