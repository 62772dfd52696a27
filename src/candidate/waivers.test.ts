import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { loadWaivers } from './waivers.ts'

const folder = mkdtempSync(join(tmpdir(), 'waivers-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const GIVEN = 'by: C. Buyer, role: contract manager, on: "2026-01-05"'

function load(text: string) {
  const file = join(folder, 'waivers.yaml')
  writeFileSync(file, text)
  return loadWaivers(file, { name: 'Acme' }, ['RISK-01', 'APPT-07'])
}

function complaint(text: string): string {
  try {
    load(text)
  } catch (error) {
    if (error instanceof InputProblem) return error.message
    throw error
  }
  return ''
}

const head = (name = 'Acme') => `candidate: ${name}\nversion: "4.2"\nrelease: "0.1"\nwaivers:\n`
const waiver = (id: string, until = '2026-12-31') =>
  `  - { requirement: ${id}, ${GIVEN}, until: "${until}", because: Later. }\n`

describe('a file of waivers', () => {
  test('says what is waived, until when, by whom and why', () => {
    const { version, release, waived, digest } = load(head() + waiver('APPT-07'))
    assert.deepEqual([version, release, digest.length], ['4.2', '0.1', 64])
    assert.deepEqual(waived, [
      {
        ...{ requirement: 'APPT-07', by: 'C. Buyer', role: 'contract manager', on: '2026-01-05', until: '2026-12-31' },
        because: 'Later.',
      },
    ])
  })

  test('is refused where it is about something else, or leaves out who and why', () => {
    assert.match(complaint(head('Blue') + waiver('APPT-07')), /waivers\.yaml:1: these waivers are for "Blue"/)
    assert.match(
      complaint(head() + waiver('APPT-70')),
      /:5: there is no requirement APPT-70\. Did you mean "APPT-07"\?/,
    )
    assert.match(complaint(head() + waiver('APPT-07') + waiver('APPT-07')), /:6: APPT-07 is waived twice/)
    assert.match(complaint(head() + waiver('APPT-07', '2026-01-04')), /ends on 2026-01-04, before it was given/)
    assert.match(complaint(`${head()}  - { requirement: APPT-07, until: "2026-12-31" }\n`), /because/)
  })
})
