import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Question } from '../../domain/attended.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import { personFor } from '../../domain/people.ts'
import { attendedAlerts } from './alerts.ts'
import { attendedVerbs } from './healthcare.ts'

const ade = personFor('Ade', { seed: 's', runNumber: 1, example: 'RISK-01.1' })

function screens(said: Readonly<Record<string, readonly string[]>>) {
  const questions: Question[] = []
  const ask = async (question: Question) => {
    questions.push(question)
    return { said, seen: 'answer 1, by B. Nurse (nurse)' }
  }
  return { questions, alerts: attendedAlerts(ask, { place: 'the banner', signIn: 'Sign in.' }) }
}

describe('risk that a person reads from a screen', () => {
  test('is what they wrote, with English dates and times', async () => {
    const { alerts, questions } = screens({
      state: ['alerts'],
      alerts: ['HA; ACCT open; 02/07/2026; ; Kirkvale', 'XSA; Staff assaulter; 2026-03-02'],
      selfHarm: ['ACCT open'],
      source: ['the prison'],
      confirmed: ['2026-07-02 14:05'],
      current: ['not current'],
      advice: [''],
    })
    assert.deepEqual(await alerts.riskShown(ade, 'nurse'), {
      state: 'shown',
      alerts: [
        { code: 'HA', description: 'ACCT open', since: '2026-07-02', source: 'Kirkvale' },
        { code: 'XSA', description: 'Staff assaulter', since: '2026-03-02' },
      ],
      selfHarm: 'ACCT open',
      source: 'the prison',
      confirmedAt: '2026-07-02T14:05:00+01:00',
      current: false,
      seen: 'answer 1, by B. Nurse (nurse)',
    })
    const [asked] = questions
    assert.match(asked?.instruction.join(' ') ?? '', /^Sign in\. As a nurse, open the record of Ade .* the banner\.$/)
    assert.ok(!JSON.stringify(asked).includes('HA'), 'a question never says what is expected')
  })

  test('cannot be written in a way that would be misread', async () => {
    const { alerts, questions } = screens({ state: ['nothing'] })
    const seen = await alerts.riskShown(ade, 'nurse')
    assert.deepEqual([seen.state, seen.alerts, seen.selfHarm], ['nothing', [], 'not stated'])
    const field = (name: string) => questions[0]?.fields.find((one) => one.name === name)
    assert.match(field('alerts')?.objection?.('HA; ACCT open; yesterday') ?? '', /2026-03-02/)
    assert.match(field('alerts')?.objection?.('HA') ?? '', /code; description; start/)
    assert.equal(field('alerts')?.objection?.('HA; ACCT open; 2026-03-02; 3/4/2026'), undefined)
    assert.match(field('confirmed')?.objection?.('at five') ?? '', /2026-03-02 14:05/)
  })

  test('a record that does not open is a finding that names who said so', async () => {
    const { alerts } = screens({ opened: ['did not open'] })
    await assert.rejects(alerts.opensRecord(ade, 'nurse'), (error) => {
      assert.ok(error instanceof NonConformance)
      assert.match(error.message, /Seen: answer 1, by B\. Nurse/)
      return true
    })
  })

  test('the verbs that a person is asked for are known beforehand', () => {
    assert.deepEqual(attendedVerbs(['risk', 'appointments']), ['opensRecord', 'riskShown', 'riskHistory'])
    assert.deepEqual(attendedVerbs([]), [])
  })
})
