import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Behaviour, inHealthcare } from '../../mocks/faults/fault.ts'
import type { MessagePolicies } from '../../mocks/healthcare/messages/policies.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { AS_WRITTEN, loadSpecification } from './specification.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

const BOOKING = ['APPT-01', 'APPT-02', 'APPT-03', 'APPT-04', 'APPT-05', 'APPT-06', 'APPT-07', 'APPT-09', 'DQ-02']
const specification = loadSpecification(process.cwd(), AS_WRITTEN, 'assessment', { requirement: BOOKING })
const judging = judgingInVirtualTime(specification, 'candidates/reference-bars.yaml')

const run = (behaviour: Behaviour, only?: readonly string[]) =>
  judging({ behaviour }, { extents: ['target'], evidence: countedEvidence(), ...(only ? { only: new Set(only) } : {}) })

const unmet = ({ examples }: ConformanceRecord) =>
  examples.flatMap(({ id, outcome, because }) => (outcome === 'passed' ? [] : [`${id} ${outcome}: ${because}`]))

test('the same examples hold where appointments are booked by message', async () => {
  const record = await run(REFERENCE_BEHAVIOUR)
  assert.deepEqual(unmet(record), [])
  assert.ok(record.examples.length > 90)
  const paths = record.examples
    .filter(({ id }) => id === 'APPT-03.1')
    .flatMap(({ exchanges }) => exchanges.map(({ method, path }) => `${method} ${path}`))
  // A booking, the same again, and its cancellation; nothing is written in another way.
  assert.equal(paths.filter((path) => path.endsWith('/fhir/$process-message')).length, 3, paths.join(', '))
  assert.deepEqual(
    paths.filter((path) => /^(POST|PUT) .*\/fhir\/Appointment/.test(path)),
    [],
  )
})

/** Mistakes in taking messages, what catches them, and how it says so. */
const MISTAKES: readonly (readonly [string, Partial<MessagePolicies>, string, RegExp])[] = [
  [
    'a message is accepted, and nothing comes of it',
    { doesAtOnce: () => false },
    'APPT-01.1',
    /APPT-01\.1 failed: Expected exactly "Review".*found no appointment/s,
  ],
  [
    'a message that comes twice is two bookings',
    { knowsRepeats: () => false },
    'APPT-01.1',
    /APPT-01\.1 failed: Expected exactly "Review".*found "Review".*"Review"/s,
  ],
  ['a cancellation is read as a booking', { asks: () => 'book' }, 'APPT-03.1', /APPT-03\.1 failed: /s],
  [
    'a booking that is refused is accepted all the same',
    { acceptsWhatWasRefused: () => true },
    'APPT-05.9',
    /APPT-05\.9 failed: Expected .*; found it was accepted/,
  ],
  [
    'an answer names another message',
    { answers: () => '00000000-0000-4000-8000-000000000000' },
    'APPT-01.1',
    /APPT-01\.1 failed: Expected an answer to the message .*; found one to the message 00000000-/,
  ],
]

for (const [what, policies, example, says] of MISTAKES)
  test(`it is seen where ${what}`, async () => {
    const apply = inHealthcare('messages', () => policies)
    const record = await run(apply(REFERENCE_BEHAVIOUR), [example])
    assert.match(unmet(record).join('\n'), says)
  })
