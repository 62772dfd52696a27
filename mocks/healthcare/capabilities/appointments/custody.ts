import type { HealthcareSystem } from '../../capability.ts'
import { type Stored, text } from '../../fhir/resource.ts'
import { staysOf } from '../../people.ts'

/** Where a person is, as far as their appointments depend on it. */
export interface Custody {
  /** Code of the establishment that has the person, or had them last. */
  readonly site?: string
  /** `held`, `away` for the day, for example at court, or in no establishment: `gone`. */
  readonly state: 'held' | 'away' | 'gone'
}

/** What the stays of a patient (`Patient/17`) say. */
export function custodyOf({ store }: HealthcareSystem, patient: string): Custody {
  const stays = staysOf(store, patient)
  const open = stays.filter((stay) => stay.status !== 'finished').at(-1)
  const site = siteOf(open ?? latest(stays))
  return { ...(site ? { site } : {}), state: open ? stateOf(open) : 'gone' }
}

function siteOf(stay: Stored | undefined): string | undefined {
  return text(stay, 'serviceProvider.identifier.value')
}

/** The stay that ended last. */
function latest(stays: readonly Stored[]): Stored | undefined {
  return stays.toSorted((a, b) => endOf(a).localeCompare(endOf(b))).at(-1)
}

function endOf(stay: Stored): string {
  return text(stay, 'period.end') ?? ''
}

function stateOf({ status }: Stored): Custody['state'] {
  return status === 'onleave' ? 'away' : 'held'
}
