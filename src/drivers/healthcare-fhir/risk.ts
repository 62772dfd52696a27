import type { AlertShown, HealthcareAlerts, HealthcareRisk, RiskShown, SelfHarmState } from '../../domain/risk.ts'
import type { Role } from '../../domain/staff.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { codes, extensions, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { healthcareAcctReview } from './acct-review.ts'
import type { AppointmentFinder } from './appointments.ts'
import { healthcareConcerns } from './concerns.ts'
import type { Desk } from './desk.ts'
import { healthcareMedicines } from './held-medicines.ts'
import { type ListSeen, openList } from './risk-list.ts'
import { healthcareSelfHarmHistory } from './self-harm-history.ts'
import { staffOf } from './staff.ts'
import { healthcareStarts } from './starts.ts'
import { CODE_STANDING, CURRENT, EMPTY_REASON, PRISON_ALERT, RESTRICTED, SELF_HARM } from './systems.ts'

const SELF_HARM_STATES: Readonly<Record<string, SelfHarmState>> = {
  'acct-open': 'ACCT open',
  'acct-post-closure': 'ACCT post-closure',
  'past-self-harm': 'past self-harm',
  none: 'none',
}

export function healthcareRisk(
  desk: Desk,
  alertTypes: (role: Role) => readonly string[],
  find: AppointmentFinder,
): HealthcareRisk {
  return {
    ...healthcareAlerts(desk, alertTypes),
    ...healthcareConcerns(desk),
    ...healthcareMedicines(desk, staffOf(desk)),
    ...healthcareAcctReview(desk),
    ...healthcareSelfHarmHistory(desk),
    ...healthcareStarts(desk, find),
  }
}

function healthcareAlerts(desk: Desk, alertTypes: (role: Role) => readonly string[]): HealthcareAlerts {
  return {
    async opensRecord(person, role) {
      const id = await desk.patientId(person, role)
      await desk.as(role).read('Patient', id)
      await openList(desk, person, role, 'prison-risk')
    },
    riskShown: async (person, role) => riskFrom(await openList(desk, person, role, 'prison-risk')),
    riskHistory: async (person, role) =>
      (await openList(desk, person, role, 'prison-risk-history')).items.map(alertFrom),
    alertTypesFor: alertTypes,
  }
}

function riskFrom({ list, items, where }: ListSeen): RiskShown {
  const confirmedAt = text(list, 'date')
  const [current] = extensions(list, CURRENT).flatMap((one) => values(one, 'valueBoolean'))
  const advice = texts(list, 'note.text').join(' ')
  const sum = extensions(list, SELF_HARM).flatMap((one) => texts(one, 'valueCode'))[0]
  const source = text(list, 'source.display') ?? text(list, 'source.reference')
  return {
    state: stateOf(list, items),
    alerts: items.filter((flag) => text(flag, 'status') === 'active').map(alertFrom),
    selfHarm: SELF_HARM_STATES[sum ?? ''] ?? 'not stated',
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
    ...(typeof current === 'boolean' ? { current } : {}),
    ...(source === undefined ? {} : { source }),
    ...(extensions(list, RESTRICTED).some((one) => values(one, 'valueBoolean').includes(true))
      ? { restricted: true }
      : {}),
    ...(advice === '' ? {} : { advice }),
    seen: where,
  }
}

/** Only the reason for an empty list tells none, unavailable and withheld apart; without one nothing is said. */
function stateOf(list: FhirResource | undefined, flags: readonly FhirResource[]): RiskShown['state'] {
  if (flags.some((flag) => text(flag, 'status') === 'active')) return 'shown'
  const [reason] = codes(list, 'emptyReason', EMPTY_REASON)
  if (reason === 'nilknown') return 'none'
  if (reason === 'unavailable' || reason === 'withheld') return reason
  return 'nothing'
}

function alertFrom(flag: FhirResource): AlertShown {
  const until = text(flag, 'period.end')
  const source = text(flag, 'author.display') ?? text(flag, 'author.reference')
  const [coding] = values(flag, 'code.coding')
  const [standing] = extensions(flag, CODE_STANDING).flatMap((one) => texts(one, 'valueCode'))
  return {
    code: codes(flag, 'code', PRISON_ALERT)[0] ?? text(coding, 'code') ?? '',
    description: text(flag, 'code.text') ?? text(coding, 'display') ?? '',
    since: dayIn(text(flag, 'period.start')),
    ...(until === undefined ? {} : { until: dayIn(until) }),
    ...(source === undefined ? {} : { source }),
    ...(standing === undefined ? {} : { standing }),
  }
}
