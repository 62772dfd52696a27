import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { RegistrationAnswer } from './registration.ts'
import type { Role } from './staff.ts'

/** How far the reconciliation of somebody's medicines has got, as features say it. */
export const RECONCILIATIONS = ['to be done', 'reported as missing', 'done', 'excepted'] as const
export type Reconciliation = (typeof RECONCILIATIONS)[number]

export interface ReconciliationSeen {
  readonly state: Reconciliation | 'none' | 'no known state'
  /** Why it is excepted. */
  readonly reason?: string
  readonly seen: string
}

export interface HealthcareMedicinesReconciliation {
  /** @throws {NonConformance} when it is refused, or there is none to be done */
  reconcilesMedicines(person: Person, role: Role): Promise<void>
  /** A refusal is an answer like any other. */
  exceptsReconciliation(person: Person, role: Role, reason: string): Promise<void>
  medicinesReconciliation(person: Person, role: Role): Promise<ReconciliationSeen>
  /** Records the assessment as it stands; a refusal is an answer like any other. */
  triesSecondStage(person: Person, role: Role, on: string): Promise<void>
  secondStageAnswer(person: Person): RegistrationAnswer
}

export function expectReconciliation(
  { state, reason, seen }: ReconciliationSeen,
  expected: Reconciliation,
  because?: string,
): void {
  if (state === expected && (because === undefined || reason === because)) return
  throw new NonConformance({
    expected: `the reconciliation to be ${expected}${because === undefined ? '' : `, because "${because}"`}`,
    found: `${state}${reason === undefined ? '' : `, because "${reason}"`}`,
    seen,
    next: 'show one reconciliation for each stay, report it when it is still missing on day seven, and keep why not.',
  })
}

/** The assessment was complete, or refused for want of a reconciliation. */
export function expectAssessed({ accepted, reasons, seen }: RegistrationAnswer, complete: boolean): void {
  if (complete ? accepted : !accepted && reasons.includes('reconciliation-missing')) return
  throw new NonConformance({
    expected: complete ? 'the assessment to be complete' : 'it to be refused for reconciliation-missing',
    found: accepted ? 'it is complete' : `it was refused for ${reasons.join(', ') || 'no stated reason'}`,
    seen,
    next: 'let the second-stage assessment end once the medicines are reconciled or excepted, and not before.',
  })
}
