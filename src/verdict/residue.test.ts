import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ExchangeRef } from '../domain/exchange.ts'
import { residueOf, residueWords } from './residue.ts'

const sent = (method: string, path: string, status: number, created?: string, rest: Partial<ExchangeRef> = {}) =>
  ({
    ...{ number: 1, direction: 'outgoing', party: 'healthcare', startedAt: '', durationMs: 1, digest: '' },
    ...{ method, path, status },
    ...(created === undefined ? {} : { created }),
    ...rest,
  }) as ExchangeRef

describe('what a run left at the candidate', () => {
  test('is everything that it made, once, by type', () => {
    const residue = residueOf([
      sent('POST', '/fhir/Task', 201, '/fhir/Task/2/_history/1'),
      sent('POST', '/fhir/Appointment', 201, '/fhir/Appointment/7'),
      sent('POST', '/fhir/Task', 201, '/fhir/Task/1'),
      sent('POST', '/fhir/Task', 200, '/fhir/Task/1'),
    ])
    assert.deepEqual(residue, [
      { type: 'Appointment', entries: ['Appointment/7'] },
      { type: 'Task', entries: ['Task/1', 'Task/2'] },
    ])
    assert.match(residueWords(residue)[0] ?? '', /: 1 Appointment, 2 Task\. /)
  })

  test('is each entry of one request that made several, once', () => {
    const residue = residueOf([
      sent('POST', '/fhir', 200, 'Patient/1/_history/1 Task/2/_history/1'),
      sent('POST', '/fhir/$process-message', 200, 'Appointment/7'),
      sent('DELETE', '/fhir/Task/2', 204),
    ])
    assert.deepEqual(residue, [
      { type: 'Appointment', entries: ['Appointment/7'] },
      { type: 'Patient', entries: ['Patient/1'] },
    ])
  })

  test('is not what it took away again, and is what it could not take away', () => {
    const made = [sent('POST', '/fhir/Task', 201, '/fhir/Task/1'), sent('POST', '/fhir/Task', 201, '/fhir/Task/2')]
    const residue = residueOf([...made, sent('DELETE', '/fhir/Task/1', 204), sent('DELETE', '/fhir/Task/2', 409)])
    assert.deepEqual(residue, [{ type: 'Task', entries: ['Task/2'] }])
  })

  test('is not what was refused, nor what the simulators were asked for', () => {
    const residue = residueOf([
      sent('POST', '/fhir/Task', 422, '/fhir/Task/1'),
      sent('POST', '/control/people', 201, '/people/1', { party: 'prison' }),
      sent('POST', '/v1/alerts', 201, '/v1/alerts/1', { direction: 'incoming' }),
    ])
    assert.deepEqual(residue, [])
    assert.deepEqual(residueWords(residue), [])
  })
})
