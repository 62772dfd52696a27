import type { HealthcareSystem } from '../../capability.ts'
import { text } from '../../fhir/resource.ts'
import { localDate } from '../../local-date.ts'
import { staysOf } from '../../people.ts'
import { extensionsOf } from './decision.ts'

const PROPOSED = 'https://interlock.example/fhir/StructureDefinition'

/** Why the person is held, as staff recorded it on the stay: `valueCode`, `remand` or `sentenced`. */
export const BASIS = `${PROPOSED}/custody-basis`
/** When the person is expected to leave: `valueDate`, on the stay. */
export const EXPECTED_END = `${PROPOSED}/expected-end`

/** What is known of how long a person will stay. */
export interface Expectation {
  readonly basis?: string
  /** From today. */
  readonly days?: number
}

/** What staff recorded last about the patient's custody. */
export function expectationOf({ store, clock }: HealthcareSystem, patient: string): Expectation {
  const stays = staysOf(store, patient)
  const told = stays.findLast((stay) => extensionsOf(stay, BASIS).length > 0)
  const [basis] = extensionsOf(told, BASIS).flatMap((one) => text(one, 'valueCode') ?? [])
  const [end] = extensionsOf(told, EXPECTED_END).flatMap((one) => text(one, 'valueDate') ?? [])
  const days = end === undefined ? undefined : (Date.parse(end) - Date.parse(localDate(clock.now()))) / DAY_MS
  return { ...(basis ? { basis } : {}), ...(days === undefined ? {} : { days }) }
}

const DAY_MS = 86_400_000
