import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expectNothingSent } from '../../domain/certificates.ts'
import { nhsCertificate } from './certificate.ts'

function simulator(areOwn: boolean) {
  const asked: [string, object][] = []
  const nhs = nhsCertificate(async (verb, body) => {
    asked.push([verb, body])
    return verb === 'certificates/show' ? { areOwn } : { opened: 3, requests: 1 }
  })
  return { asked, nhs }
}

describe('the certificate of the NHS', () => {
  test('is changed where its simulator has an authority of its own', async () => {
    const { asked, nhs } = simulator(true)
    await nhs.showsFlawedOnLink('is revoked')
    await nhs.renewsOnLink()
    await nhs.showsValidOnLink()
    const changes = asked.filter(([verb]) => verb === 'certificates/present').map(([, body]) => body)
    assert.deepEqual(changes, [{ what: 'revoked' }, { what: 'renewed' }, { what: 'valid' }])
    assert.deepEqual(await nhs.linkUsed(), { opened: 3, messages: 1 })
  })

  test('is left alone where it has none: the example waits, and neither fails nor passes', async () => {
    const { asked, nhs } = simulator(false)
    for (const changes of [() => nhs.showsFlawedOnLink('has expired'), nhs.renewsOnLink, nhs.showsValidOnLink])
      await assert.rejects(changes, {
        name: 'Parked',
        message:
          'The NHS would have to show another certificate, and its simulator has no authority of its own that the system trusts.\nNext: give "counterparties.nhs.own-authority" (or "interlock simulate nhs --own-authority") and have the system trust what is written there, or show this requirement by other evidence.',
      })
    assert.ok(asked.every(([verb]) => verb === 'certificates/show'))
  })
})

describe('nothing sent over a link that is not to be used', () => {
  test('is shown by a link that was tried', () => {
    expectNothingSent({ opened: 1, messages: 0 })
  })

  test('is not kept by a single message', () => {
    assert.throws(() => expectNothingSent({ opened: 1, messages: 1 }), {
      name: 'NonConformance',
      message: /found 1 mess/,
    })
  })

  test('is shown by nothing where no link was tried', () => {
    assert.throws(() => expectNothingSent({ opened: 0, messages: 0 }), { name: 'NothingObserved' })
  })
})
