import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Exchange } from './exchange.ts'
import { expectStandards, type FhirFinding, type JudgeFhir, watchFhir } from './fhir-seen.ts'

const FINDING: FhirFinding = {
  ...{ rule: 'r4-code', severity: 'error', path: 'Patient.gender', value: '"m"' },
  ...{ expected: 'a code', clause: 'https://standard.example/Patient.gender' },
}
/** The word `wrong` in a body is a mistake, the word `number` a wrong NHS number. */
const judge: JudgeFhir = (body) => {
  if (!body.includes('Patient')) return undefined
  const findings = body.includes('wrong')
    ? [FINDING]
    : body.includes('number')
      ? [{ ...FINDING, rule: 'nhs-number' }]
      : []
  return { types: ['Patient'], findings }
}

function exchange(request: string | undefined, response: string, change: Partial<Exchange> = {}): Exchange {
  return {
    ...{ direction: 'outgoing', party: 'healthcare', startedAt: '2026-03-02T09:00:00Z', durationMs: 1 },
    request: {
      method: 'PUT',
      url: 'https://hc.example/fhir/Patient/1',
      headers: {},
      ...(request ? { body: request } : {}),
    },
    response: { status: 200, headers: {}, body: response },
    ...change,
  }
}

function owners(...exchanges: readonly Exchange[]): readonly string[] | undefined {
  const watch = watchFhir(judge, (text) => text)
  for (const one of exchanges) watch.see(one)
  return watch.seen()?.breaches.map(({ whose, message }) => `${whose}: ${message}`)
}

describe('whose mistake a resource is', () => {
  test('an answer is theirs, what we send is ours', () => {
    assert.deepEqual(owners(exchange('Patient', 'Patient wrong')), ['theirs: answer to PUT /fhir/Patient/1'])
    assert.deepEqual(owners(exchange('Patient wrong', '')), ['ours: PUT /fhir/Patient/1'])
  })
  test('of what they ask the NHS it is the other way round', () => {
    const incoming = { direction: 'incoming', party: 'nhs' } as const
    assert.deepEqual(owners(exchange('Patient wrong', '', incoming)), ['theirs: PUT /fhir/Patient/1'])
    assert.deepEqual(owners(exchange(undefined, 'Patient wrong', incoming)), ['ours: answer to PUT /fhir/Patient/1'])
  })
  test('what is handed back is held against whoever said it first, and told once', () => {
    const read = exchange(undefined, 'Patient wrong')
    assert.deepEqual(owners(read, exchange('Patient wrong', 'Patient wrong')), [
      'theirs: answer to PUT /fhir/Patient/1',
    ])
  })
  test('what we send wrong on purpose is nobody’s mistake, nor is its echo', () => {
    assert.deepEqual(owners(exchange('Patient wrong', 'Patient wrong', { unfit: true })), [])
    assert.deepEqual(owners(exchange('Patient number', '')), [])
    assert.deepEqual(owners(exchange(undefined, 'Patient number')), ['theirs: answer to PUT /fhir/Patient/1'])
  })
  test('our own control of a simulator is looked at by nobody, and nothing seen is said as such', () => {
    assert.equal(owners(exchange('Patient wrong', '', { party: 'nhs' })), undefined)
    assert.equal(owners(exchange('{}', '{}')), undefined)
  })
})

test('a warning does not hide an error of the same rule that comes after it', () => {
  const warnsFirst: JudgeFhir = (body) => ({
    types: ['Patient'],
    findings: [{ ...FINDING, severity: body.includes('wrong') ? 'error' : 'warning' }],
  })
  const watch = watchFhir(warnsFirst, (text) => text)
  watch.see(exchange(undefined, 'a Patient'))
  watch.see(exchange(undefined, 'a wrong Patient'))
  watch.see(exchange(undefined, 'a wrong Patient'))
  assert.deepEqual(
    watch.seen()?.breaches.map(({ severity }) => severity),
    ['warning', 'error'],
  )
})

test('values are cleaned before they are told', () => {
  const watch = watchFhir(judge, (text) => text.replace('m', 'known person 1'))
  watch.see(exchange(undefined, 'Patient wrong'))
  assert.equal(watch.seen()?.breaches[0]?.value, '"known person 1"')
})

describe('what a write has to give back', () => {
  const lostIn = (one: Exchange) => {
    const watch = watchFhir(
      judge,
      (text) => text,
      (sent, answered) => (sent === answered ? [] : [{ ...FINDING, rule: 'uk-round-trip', severity: 'warning' }]),
    )
    watch.see(one)
    return watch.seen()?.breaches.map(({ whose, rule }) => `${whose} ${rule}`)
  }
  test('is theirs to give, in the answer to a write that was taken', () => {
    assert.deepEqual(lostIn(exchange('Patient', 'Patient')), [])
    assert.deepEqual(lostIn(exchange('Patient', 'Patient less')), ['theirs uk-round-trip'])
    assert.deepEqual(lostIn(exchange('Patient', 'Patient less', { unfit: true })), [])
    const refused = { response: { status: 422, headers: {}, body: 'Patient less' } }
    assert.deepEqual(lostIn(exchange('Patient', '', refused)), [])
  })
})

describe('what an example expects', () => {
  const seenIn = (...bodies: readonly string[]) => {
    const watch = watchFhir(judge, (text) => text)
    for (const body of bodies) watch.see(exchange(undefined, body))
    return watch.seen()
  }
  test('a breach of theirs fails it, and says element, value, rule and clause', () => {
    assert.throws(() => expectStandards(seenIn('Patient wrong'), 'person'), {
      name: 'NonConformance',
      message:
        'Expected Patient.gender to be a code; found "m".\nSeen: answer to PUT /fhir/Patient/1 (r4-code)\nNext: see https://standard.example/Patient.gender',
    })
  })
  test('without what it is about nothing was observed', () => {
    for (const seen of [undefined, seenIn('Patient')])
      assert.throws(() => expectStandards(seen, 'appointment'), { name: 'NothingObserved' })
  })
  test('otherwise it is kept', () => expectStandards(seenIn('Patient'), 'person'))
})
