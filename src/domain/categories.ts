import type { WireRequest } from './exchange.ts'
import { NonConformance, NothingObserved } from './outcomes.ts'
import type { Establishment } from './people.ts'
import type { Role } from './staff.ts'

export interface HealthcareCategories {
  /** Staff record that a prison agrees to be told a category of appointments, or that it does so no more. */
  recordsAgreement(prison: Establishment, role: Role, category: string, agrees: boolean): Promise<void>
}

/** The prison was told of so many bookings and changes, and of no other category. */
export function expectCategory(calls: readonly WireRequest[], category: string, least: number): void {
  const told = calls.flatMap(({ method, body = '' }) =>
    method === 'GET' ? [] : (/"categoryCode"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? []),
  )
  const other = told.find((one) => one !== category)
  if (other !== undefined)
    throw new NonConformance({
      expected: `the prison to be told of the category ${category}, which says least`,
      found: other,
      next: 'send a more specific category only where that prison has agreed to it and the agreement is recorded.',
    })
  if (told.length < least) throw new NothingObserved(`The prison was told of ${told.length} appointments.`)
}
