import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nhsRig } from '../rig.ts'

const ADE = { family: 'Corbel', birthDate: '1980-05-17' }
const BRONAGH = { family: 'Dunfen', birthDate: '1991-01-02' }
const about = ({ family, birthDate }: typeof ADE) => ({
  resourceType: 'Bundle',
  type: 'document',
  entry: [{ resource: { resourceType: 'Patient', name: [{ family }], birthDate } }],
})
const TO = { 'mex-to': 'Z99999', 'mex-workflowid': 'DISCHARGE_SUMMARY' }

function mail() {
  const rig = nhsRig()
  return {
    ...rig,
    post: (body: unknown, headers: Readonly<Record<string, string>> = TO, box = 'BOX1') =>
      rig.send('POST', `/messageexchange/${box}/outbox`, body, headers),
    async answers() {
      const { body } = await rig.get('/messageexchange/BOX1/inbox')
      const found = []
      for (const id of body.messages) {
        const answer = (await rig.get(`/messageexchange/BOX1/inbox/${id}`)).body
        const [header, outcome] = answer.entry
        found.push([header.resource.response.identifier, header.resource.response.code, outcome?.resource.issue.length])
        await rig.send('PUT', `/messageexchange/BOX1/inbox/${id}/status/acknowledged`, {})
      }
      return found
    },
  }
}

describe('the message exchange', () => {
  test('takes a message, and the practice accepts it', async () => {
    const { post, answers, control } = mail()
    const { status, body } = await post(about(ADE))
    assert.equal(status, 202)
    assert.deepEqual(await answers(), [[body.messageID, 'ok', undefined]])
    assert.deepEqual(await answers(), [], 'acknowledged answers are gone')
    const { body: held } = await control('messages/list', ADE)
    assert.equal(held.messages[0].to, 'Z99999')
    assert.deepEqual((await control('messages/list', BRONAGH)).body.messages, [])
  })

  test('rejects or keeps silent about whom it was told to, and nobody else', async () => {
    const { post, answers, control } = mail()
    await control('messages/answer-with', { ...ADE, answer: 'reject', reason: 'Not our patient' })
    await control('messages/answer-with', { ...BRONAGH, answer: 'silent' })
    const ade = await post(about(ADE))
    const bronagh = await post(about(BRONAGH))
    assert.deepEqual(await answers(), [[ade.body.messageID, 'fatal-error', 1]])
    await control('messages/answer-now', { ...BRONAGH, answer: 'accept' })
    await control('messages/answer-now', { ...BRONAGH, answer: 'reject' })
    assert.deepEqual(await answers(), [[bronagh.body.messageID, 'ok', undefined]], 'one answer to a message')
  })

  test('refuses an unknown practice, missing headers and the mailbox of another', async () => {
    const { post, get } = mail()
    const unknown = await post(about(ADE), { ...TO, 'mex-to': 'A00000' })
    assert.equal(unknown.status, 417)
    assert.equal(unknown.body.errorCode, '12')
    assert.equal((await post(about(ADE), { 'mex-to': 'Z99999' })).status, 400)
    assert.equal((await post(about(ADE), TO, 'BOX2')).status, 403)
    assert.equal((await get('/messageexchange/BOX1/inbox/none')).status, 404)
  })
})
