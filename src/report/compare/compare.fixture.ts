import type { ComparedRun } from '../../verdict/comparable.ts'
import type { ConformanceRecord } from '../../verdict/record.ts'
import { record } from '../fixture/record.fixture.ts'

function runOf(name: string, of: ConformanceRecord, version: string): ComparedRun {
  const run = { ...of.run, candidate: { ...of.run.candidate, version } }
  return { name: `reports/${name}`, record: { ...of, run }, remarks: [] }
}

/** The same record before RISK-03 was broken. */
const mended: ConformanceRecord = {
  ...record,
  requirements: record.requirements.map(({ because, cause, ...one }) =>
    one.requirement.id === 'RISK-03'
      ? { ...one, verdict: 'pass' }
      : { ...one, ...(cause && { cause }), ...(because && { because }) },
  ),
  examples: record.examples.map(({ because, cause, ...one }) =>
    one.requirement === 'RISK-03'
      ? { ...one, outcome: 'passed', steps: one.steps.map((step) => ({ ...step, status: 'passed' })) }
      : { ...one, ...(cause && { cause }), ...(because && { because }) },
  ),
}

/** Two runs of one candidate, between which RISK-03 fell. */
export const before = runOf('acme/0001', mended, '4.1')
export const after = runOf('acme/0002', record, '4.2')

/** Two bids, of which the second meets RISK-03. */
export const bids: readonly ComparedRun[] = [after, before]

/** By identifier; enough of an order here. */
export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
