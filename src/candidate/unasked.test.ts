import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { rowOf } from '../verdict/run.fixture.ts'
import type { Candidate, CandidateDocument } from './candidate.ts'
import { loadCandidate } from './load.ts'
import { refuseUnasked } from './unasked.ts'

const ROWS = [rowOf('RISK-08', { evidence: ['Model procedure'] }), rowOf('APPT-07', { function: 'appointments' })]
const plain = loadCandidate('candidates/medplum-naked.yaml', {})

function complaint(change: Partial<Candidate>): string {
  try {
    refuseUnasked({ ...plain, file: 'acme.yaml', ...change }, ROWS, '2026-03-02')
  } catch (error) {
    if (error instanceof InputProblem) return error.message
    throw error
  }
  return ''
}

function handedIn(requirement: string, title: string, on = '2026-03-02'): Pick<Candidate, 'documents'> {
  const decision = { accepted: true, digest: 'd', by: 'R. Assessor', role: 'safety officer', on, reason: 'Read it.' }
  const document: CandidateDocument = { requirement, title, file: 'a.pdf', path: '/a.pdf', specimen: false, decision }
  return { documents: [document] }
}

describe('what a candidate file hands in', () => {
  test('is taken where the specification asks for it', () => {
    assert.equal(complaint(handedIn('RISK-08', 'Model procedure')), '')
    const equivalents = [{ requirement: 'APPT-07', because: 'By letter.' }]
    assert.equal(complaint({ ...handedIn('APPT-07', 'Equivalence'), equivalents }), '')
  })

  test('is refused where nobody asked for it, because nobody would ever read it', () => {
    assert.match(complaint(handedIn('RISK-80', 'Model procedure')), /acme\.yaml: there is no requirement RISK-80/)
    assert.match(
      complaint(handedIn('RISK-08', 'Model prosedure')),
      /no document "Model prosedure"\. It asks for "Model/,
    )
    assert.match(complaint(handedIn('APPT-07', 'Equivalence')), /no equivalent is claimed for APPT-07/)
    assert.match(complaint({ absentFunctions: ['apointments'] }), /Did you mean "appointments"\?/)
    assert.match(complaint({ equivalents: [{ requirement: 'APPT-70', because: 'x' }] }), /no requirement APPT-70/)
  })

  test('is refused with a decision that nobody can have made yet', () => {
    assert.match(
      complaint(handedIn('RISK-08', 'Model procedure', '2026-03-03')),
      /decided on 2026-03-03, which is not yet/,
    )
  })
})
