import type { HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, identifierOf, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { APPOINTMENT_ID, PRISON_NUMBER } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import { readEntry } from './agreement.ts'
import { entryFrom, type PrisonEntry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { addressOf } from './messages.ts'
import { isStanding, planOf } from './plan.ts'

/** One appointment that the two systems do not hold alike. */
export interface Difference {
  readonly type: string
  readonly name: string
  readonly prisonNumber: string
  /** `Appointment/3`, where there is one of ours. */
  readonly appointment?: string
}

/** An appointment of ours, and the prison's entry for it. */
export interface Pair {
  readonly ours: Stored
  readonly prisonNumber: string
  readonly entry: PrisonEntry | undefined
}

/** Mistakes a supplier can make in comparing. */
export interface ReconciliationPolicies {
  /** What of the prison's book is compared. */
  entries(listed: readonly PrisonEntry[]): readonly PrisonEntry[]
  /** Whether an appointment of ours falls into the period; ISO dates. */
  isWithin(date: string, from: string, to: string): boolean
  /** Whether an entry is looked for that the prison has moved out of the period. */
  looksBeyond(): boolean
  /** Which differences one pair shows. */
  compare(pair: Pair): readonly string[]
  /** Entries that no appointment of ours stands behind. */
  unmatched(entries: readonly PrisonEntry[], pairs: readonly Pair[]): readonly PrisonEntry[]
  /** What is listed in the end. */
  listed(differences: readonly Difference[]): readonly Difference[]
}

export const referenceReconciliation: ReconciliationPolicies = {
  entries: (listed) => listed,
  isWithin: (date, from, to) => date >= from && date <= to,
  looksBeyond: () => true,
  compare: ({ ours, entry }) => {
    const stands = isStanding(ours)
    if (!entry || entry.status === 'DELETED') return stands ? ['missing-in-prison'] : []
    if (stands !== (entry.status === 'SCHEDULED')) return ['different-state']
    if (!stands) return []
    const { date, startTime, endTime, locationKey, inCell } = planOf(ours)
    const sameTime = date === entry.date && startTime === entry.startTime && endTime === entry.endTime
    const samePlace = inCell === entry.inCell && (inCell || locationKey === entry.locationKey)
    return [...(sameTime ? [] : ['different-time']), ...(samePlace ? [] : ['different-place'])]
  },
  unmatched: (entries, pairs) => {
    const matched = new Set(pairs.map(({ ours }) => identifierOf(ours, APPOINTMENT_ID)))
    return entries.filter(({ status, reference }) => status === 'SCHEDULED' && !matched.has(reference))
  },
  listed: (differences) => differences,
}

/** Compares both books of an establishment for a period, in both directions. */
export async function reconcile(
  system: HealthcareSystem,
  ledger: Ledger,
  { resource }: Interaction,
): Promise<Resource> {
  const { store, prison, policies } = system
  const given = (name: string) => all(resource, 'parameter').find((one) => text(one, 'name') === name)
  const prisonId = text(given('establishment'), 'valueIdentifier.value')
  const start = text(given('start'), 'valueDate')
  const end = text(given('end'), 'valueDate')
  if (!prisonId || !start || !end) throw new FhirProblem('bad-request', 'Give establishment, start and end.')
  const answer = await prison.getAll(`${addressOf({ prisonId })}?startDate=${start}&endDate=${end}`)
  if (!answer.ok) throw new FhirProblem('unavailable', `The prison's book cannot be read: ${answer.failure.reason}.`)
  const entries = policies.reconciliation.entries(answer.value.flatMap((one) => entryFrom(one) ?? []))
  const byReference = new Map(entries.map((entry) => [entry.reference, entry]))
  const isHere = (one: Stored) => ledger.of(identifierOf(one, APPOINTMENT_ID) ?? '')?.prisonId === prisonId
  const pairs: Pair[] = []
  for (const ours of store.filter('Appointment', isHere)) {
    const listed = byReference.get(identifierOf(ours, APPOINTMENT_ID))
    if (!listed && !policies.reconciliation.isWithin(planOf(ours).date ?? '', start, end)) continue
    // An entry that the prison has moved out of the period is not missing.
    const moved = policies.reconciliation.looksBeyond() && !listed
    const entry = moved ? await readEntry(system, ledger, ours).catch(() => undefined) : listed
    const patient = store.find('Patient', planOf(ours).patient.replace('Patient/', ''))
    pairs.push({ ours, entry, prisonNumber: (patient && prisonNumberOf(patient)) ?? '' })
  }
  const differences = [
    ...pairs.flatMap((pair) => policies.reconciliation.compare(pair).map((type) => differenceOf(type, pair))),
    ...policies.reconciliation.unmatched(entries, pairs).map((entry) => ({
      type: 'missing-in-healthcare',
      name: entry.name ?? '',
      prisonNumber: entry.prisonNumber,
    })),
  ]
  const parameter = policies.reconciliation.listed(differences).map(parameterFrom)
  return { resourceType: 'Parameters', ...(parameter.length > 0 ? { parameter } : {}) }
}

function differenceOf(type: string, { ours, prisonNumber }: Pair): Difference {
  return { type, name: text(ours, 'description') ?? '', prisonNumber, appointment: `Appointment/${ours.id}` }
}

function parameterFrom({ type, name, prisonNumber, appointment }: Difference): object {
  return {
    name: 'difference',
    part: [
      { name: 'type', valueCode: type },
      { name: 'person', valueIdentifier: { system: PRISON_NUMBER, value: prisonNumber } },
      { name: 'name', valueString: name },
      ...(appointment ? [{ name: 'appointment', valueReference: { reference: appointment } }] : []),
    ],
  }
}
