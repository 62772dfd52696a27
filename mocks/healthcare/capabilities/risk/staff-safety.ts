import type { HealthcareSystem } from '../../capability.ts'
import type { PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { ACKNOWLEDGED } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import type { KeptAlert } from './flags.ts'
import type { Known, Refresh } from './refresh.ts'

/** When staff are warned. The code of a warning is what acknowledges it. */
export type Warning = 'risk-to-staff' | 'risk-to-staff-at-start' | 'risk-unavailable'

/** Mistakes a supplier can make about the safety of staff. */
export interface StaffSafetyPolicies {
  warnsAt(moment: 'booking' | 'change' | 'start'): boolean
  /** Asks anew, or takes what is known. */
  knows(refresh: Refresh, patient: Stored, moment: 'booking' | 'change' | 'start'): Promise<Known>
  counts(alert: KeptAlert): boolean
  /** Whether an alert is a risk to these clinicians, given by gender, in this setting. */
  threatens(code: string, genders: readonly string[]): boolean
  /** Whether staff are warned whatever is known of the patient. */
  warnsAnyway(genders: readonly string[]): boolean
  warnsWhenUnavailable(): boolean
  isAcknowledged(warning: Warning, codes: readonly string[]): boolean
}

/** A risk to a woman who sees the person alone. Source: the prison's alert codes. */
const TO_WOMEN = ['XRF']
/** A risk to anybody who sees the person alone: staff assaulter, hostage taker, no one-to-one contact. */
const TO_ANYBODY = ['XSA', 'XHT', 'RNO121']

export const referenceStaffSafety: StaffSafetyPolicies = {
  warnsAt: () => true,
  knows: (refresh, patient) => refresh(patient),
  counts: ({ active }) => active,
  threatens: (code, genders) =>
    genders.length === 1 && (TO_ANYBODY.includes(code) || (TO_WOMEN.includes(code) && genders.includes('female'))),
  warnsAnyway: () => false,
  warnsWhenUnavailable: () => true,
  isAcknowledged: (warning, codes) => codes.includes(warning),
}

/** Refuses a booking, a change of clinician and a start that put staff at risk, until somebody says that they know. */
export function guardStaff(system: HealthcareSystem, refresh: Refresh) {
  const { staffSafety } = system.policies
  return async ({ resource, action }: PendingWrite, current: Stored | undefined): Promise<Resource> => {
    const moment = action === 'delete' ? undefined : momentOf(resource, current)
    if (!moment || !staffSafety.warnsAt(moment)) return resource
    const patient = patientOf(system, resource)
    if (!patient || !prisonNumberOf(patient)) return resource
    const { told, alerts } = await staffSafety.knows(refresh, patient, moment)
    const genders = clinicians(resource).map((id) => text(system.store.find('Practitioner', id), 'gender') ?? '')
    const risks = alerts.filter((one) => staffSafety.counts(one) && staffSafety.threatens(one.alert.code, genders))
    const warning = moment === 'start' ? 'risk-to-staff-at-start' : 'risk-to-staff'
    if (risks.length > 0 || staffSafety.warnsAnyway(genders)) return admit(resource, warning, risks)
    return told || !staffSafety.warnsWhenUnavailable() ? resource : admit(resource, 'risk-unavailable', [])
  }

  /** @throws {FhirProblem} `business-rule` with the warning, unless it is acknowledged */
  function admit(resource: Resource, warning: Warning, risks: readonly KeptAlert[]): Resource {
    const acknowledged = all(resource, 'extension').filter((one) => text(one, 'url') === ACKNOWLEDGED)
    if (staffSafety.isAcknowledged(warning, texts(acknowledged, 'valueCode'))) return resource
    throw new FhirProblem('business-rule', told(warning, risks), {
      reason: warning,
      expression: 'Appointment.participant',
    })
  }
}

function told(warning: Warning, risks: readonly KeptAlert[]): string {
  if (warning === 'risk-unavailable')
    return 'The prison did not say whether there is a risk to staff. Telephone the prison, or go on knowing that.'
  const what = risks.map(({ alert }) => alert.description).join(', ')
  return `Risk to staff: ${what}. Add a colleague, choose another clinician, or go on knowing of it.`
}

function momentOf(resource: Resource, current: Stored | undefined): 'booking' | 'change' | 'start' | undefined {
  const isStanding = ['booked', 'pending', 'arrived', 'checked-in'].includes(String(resource.status))
  if (!isStanding) return undefined
  if (!current) return 'booking'
  const isUnderWay = (one: Resource) => ['arrived', 'checked-in'].includes(String(one.status))
  if (isUnderWay(resource) && !isUnderWay(current)) return 'start'
  return clinicians(resource).join() === clinicians(current).join() ? undefined : 'change'
}

function clinicians(appointment: Resource): readonly string[] {
  const named = texts(appointment, 'participant.actor.reference').filter((one) => one.includes('Practitioner/'))
  return named.map((one) => one.split('Practitioner/')[1] ?? '').sort()
}

function patientOf({ store }: HealthcareSystem, appointment: Resource): Stored | undefined {
  const named = texts(appointment, 'participant.actor.reference').find((one) => one.startsWith('Patient/'))
  return store.find('Patient', (named ?? '').replace('Patient/', ''))
}
