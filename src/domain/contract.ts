import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Establishment } from './people.ts'
import type { Role } from './staff.ts'

/** What the prison does to its interface, in the words of features. */
export const CONTRACT_CHANGES = [
  'renames a field of',
  'leaves out a field of',
  'sends as another kind a field of',
  'withdraws',
  'adds fields to',
  'does not answer for',
  'is as agreed again in',
] as const
export type ContractChange = (typeof CONTRACT_CHANGES)[number]

/** What of the prison's interface is changed, in the words of features, and the name of the operation. */
export const OPERATIONS: Readonly<Record<string, string>> = {
  alerts: '/v1/persons/{hmppsId}/alerts',
  'base locations': '/v1/persons/{hmppsId}/prisoner-base-location',
}

/** The operations that staff are told have changed. */
export interface ContractAlarms {
  readonly operations: readonly string[]
  readonly seen: string
}

export interface HealthcareContract {
  contractAlarms(role: Role): Promise<ContractAlarms>
}

export interface PrisonContract {
  /** Holds the standing test person of contract checks, with an alert. */
  holdsTestPerson(at: Establishment): Promise<void>
  releasesTestPerson(): Promise<void>
  /** Changes what the interface answers about the test person. */
  changesContract(change: ContractChange, what: string): Promise<void>
}

/** `alerts and base locations`, or `nothing`. */
export function operationsIn(words: string): readonly string[] {
  if (words === 'nothing') return []
  return words.split(' and ').map((each) => {
    const operation = OPERATIONS[each]
    if (operation === undefined) throw new HarnessFault(`"${each}" names no operation of the prison's.`)
    return operation
  })
}

/** Staff are told of exactly these operations, each once. */
export function expectContractAlarms({ operations, seen }: ContractAlarms, expected: readonly string[]): void {
  const [found, wanted] = [[...operations].sort().join(', '), [...expected].sort().join(', ')]
  if (found === wanted) return
  throw new NonConformance({
    expected: `staff to be told that these have changed: ${wanted || 'none'}`,
    found: found || 'none',
    seen,
    next: "check the prison's interface by schedule, against what the system needs of it and no more.",
  })
}
