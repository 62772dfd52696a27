import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { AlertShown, HealthcareRisk, RiskShown, SelfHarmState } from '../../domain/risk.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, extensions, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { EMPTY_REASON, LIST_KIND, PRISON_ALERT, SELF_HARM, SOURCE_STATE } from './systems.ts'

/** The list of a person's risk, its flags, and where both were seen. */
interface RiskList {
  readonly list: FhirResource | undefined
  readonly flags: readonly FhirResource[]
  readonly where: string
}

const SELF_HARM_STATES: Readonly<Record<string, SelfHarmState>> = {
  'acct-open': 'ACCT open',
  'acct-post-closure': 'ACCT post-closure',
  'past-self-harm': 'past self-harm',
  none: 'none',
}

export function healthcareRisk(desk: Desk, alertTypes: (role: Role) => readonly string[]): HealthcareRisk {
  const listed = async (person: Person, role: Role, kind: string): Promise<RiskList> => {
    const subject = `Patient/${await desk.patientId(person, role)}`
    const query = { subject, code: `${LIST_KIND}|${kind}`, _include: 'List:item' }
    const { matches, included, where } = await desk.as(role).search('List', query)
    if (matches.length > 1)
      throw new NonConformance({
        expected: `one ${kind} list for ${person.name}`,
        found: `${matches.length}`,
        seen: where,
      })
    const [list] = matches
    const items = texts(list, 'entry.item.reference')
    const flags = items.map((reference) => included.find((flag) => reference.endsWith(`Flag/${flag.id}`)))
    const missing = items.filter((_item, index) => !flags[index])
    if (missing.length > 0)
      throw new NonConformance({
        expected: 'every item of the list in the answer',
        found: `no ${missing.join(', ')}`,
        seen: where,
      })
    const found = flags.filter((flag) => flag !== undefined)
    const foreign = [list, ...found].find((one) => one && text(one, 'subject.reference') !== subject)
    if (foreign)
      throw new NonConformance({
        expected: `risk of ${person.name} alone`,
        found: `a ${foreign.resourceType} about ${text(foreign, 'subject.reference') ?? 'nobody'}`,
        seen: where,
      })
    return { list, flags: found, where }
  }

  return {
    async opensRecord(person, role) {
      const id = await desk.patientId(person, role)
      await desk.as(role).read('Patient', id)
      await listed(person, role, 'prison-risk')
    },
    riskShown: async (person, role) => riskFrom(await listed(person, role, 'prison-risk')),
    riskHistory: async (person, role) => (await listed(person, role, 'prison-risk-history')).flags.map(alertFrom),
    alertTypesFor: alertTypes,
  }
}

function riskFrom({ list, flags, where }: RiskList): RiskShown {
  const confirmedAt = text(list, 'date')
  const source = extensions(list, SOURCE_STATE).flatMap((one) => texts(one, 'valueCode'))[0]
  const advice = texts(list, 'note.text').join(' ')
  const sum = extensions(list, SELF_HARM).flatMap((one) => texts(one, 'valueCode'))[0]
  return {
    state: stateOf(list, flags),
    alerts: flags.filter((flag) => text(flag, 'status') === 'active').map(alertFrom),
    selfHarm: SELF_HARM_STATES[sum ?? ''] ?? 'not stated',
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
    ...(source === undefined ? {} : { current: source === 'confirmed' }),
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
  return {
    code: codes(flag, 'code', PRISON_ALERT)[0] ?? text(coding, 'code') ?? '',
    description: text(flag, 'code.text') ?? text(coding, 'display') ?? '',
    since: text(flag, 'period.start') ?? '',
    ...(until === undefined ? {} : { until }),
    ...(source === undefined ? {} : { source }),
  }
}
