import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, isObject, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { prisonNumberOf, staysOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { siteOf, siteOwner } from '../movements/confirmed-stay.ts'

/** Something that is told to the prison. */
interface Told {
  readonly path: string
  readonly body: object
}

/** Mistakes a supplier can make about doses that were not taken. */
export interface MissedDosesPolicies {
  /** Whether a dose was not taken. */
  isMissed(dose: Stored): boolean
  /** How many of these doses, oldest first, count towards the rule. */
  count(doses: readonly Stored[], isMissed: (dose: Stored) => boolean): number
  /** Which of a patient's doses belong together with one. */
  belongs(dose: Stored, medicine: string): boolean
  /** How many it takes, by the rule of a site, of which there are these. */
  rule(site: string, rules: ReadonlyMap<string, number>): number
  reaches(count: number, rule: number): boolean
  /** Whether to flag, where there are these open flags of the same medicine. */
  flags(open: readonly Stored[]): boolean
  /** What the prison is told. */
  tellsPrison(medicine: string, prisonNumber: string): readonly Told[]
}

/** In a row, where a provider has set nothing else. */
const ORDINARY = 3

export const referenceMissedDoses: MissedDosesPolicies = {
  isMissed: ({ status }) => status === 'not-done',
  count: (doses, isMissed) => doses.length - 1 - doses.findLastIndex((dose) => !isMissed(dose)),
  belongs: (dose, medicine) => all(dose, 'supportingInformation.reference').includes(medicine),
  rule: (site, rules) => rules.get(site) ?? ORDINARY,
  reaches: (count, rule) => count >= rule,
  flags: (open) => open.length === 0,
  tellsPrison: () => [],
}

const KIND = 'missed-doses'

/** Calls staff to doses that were not taken, by the rule of each site; the prison hears nothing of it. */
export function createMissedDoses(system: HealthcareSystem): Capability {
  const rules = new Map<string, number>()
  return {
    name: 'missed doses',
    afterWrite: {
      MedicationAdministration: (dose) => {
        const references = all(dose, 'supportingInformation.reference').map(String)
        const medicine = references.find((one) => one.startsWith('MedicationStatement/'))
        if (medicine) review(system, text(dose, 'subject.reference') ?? '', medicine, rules)
        return undefined
      },
    },
    operations: {
      '$set-missed-dose-rule': {
        affectsState: true,
        run: (asked) => {
          const { site, missed } = ruleIn(asked)
          rules.set(site, missed)
          return { resourceType: 'Parameters', parameter: all(asked.resource, 'parameter') }
        },
      },
    },
  }
}

function ruleIn({ resource }: Interaction): { readonly site: string; readonly missed: number } {
  const given = all(resource, 'parameter').filter(isObject)
  const site = text(
    given.find(({ name }) => name === 'establishment'),
    'valueIdentifier.value',
  )
  const missed = given.find(({ name }) => name === 'missed')?.valuePositiveInt
  if (site && typeof missed === 'number' && Number.isInteger(missed) && missed > 0) return { site, missed }
  throw new FhirProblem('bad-request', 'Give the establishment, and how many missed doses it takes.')
}

function review(system: HealthcareSystem, patient: string, medicine: string, rules: ReadonlyMap<string, number>): void {
  const { store, policies, worklist, config, prison, background } = system
  const policy = policies.missedDoses
  const stay = staysOf(store, patient).at(-1)
  const site = (stay && siteOf(stay)) ?? ''
  const isIts = (dose: Stored) => text(dose, 'subject.reference') === patient && policy.belongs(dose, medicine)
  const doses = store.filter('MedicationAdministration', isIts, patient).toSorted(byTime)
  if (!policy.reaches(policy.count(doses, policy.isMissed), policy.rule(site, rules))) return
  const open = worklist.open(KIND, patient).filter((task) => text(task, 'focus.reference')?.startsWith(medicine))
  if (!policy.flags(open.filter(isOpen))) return
  const statement = store.find('MedicationStatement', medicine.replace('MedicationStatement/', ''))
  const name = text(statement, 'medicationCodeableConcept.text') ?? 'a medicine'
  worklist.raise({
    kind: KIND,
    what: `Doses of ${name} were not taken. Find out why.`,
    patient,
    focus: open.length === 0 ? medicine : `${medicine}/_history/${open.length}`,
    priority: 'urgent',
    ...siteOwner(config, site),
  })
  const record = store.find('Patient', patient.replace('Patient/', ''))
  const prisonNumber = record && prisonNumberOf(record)
  for (const { path, body } of prisonNumber ? policy.tellsPrison(name, prisonNumber) : [])
    background.run(prison.send('POST', path, body).then(() => undefined))
}

function byTime(a: Resource, b: Resource): number {
  return (text(a, 'effectiveDateTime') ?? '').localeCompare(text(b, 'effectiveDateTime') ?? '')
}
