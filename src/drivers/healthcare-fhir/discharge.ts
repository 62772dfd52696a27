import type { Clock } from '../../domain/clock.ts'
import type { Delivery, HealthcareDischarge, SummarySeen } from '../../domain/discharge.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { HealthcareProof } from '../../domain/proof.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import { RECEIPT_STATE, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const SUMMARY = { system: 'http://loinc.org', code: '18842-5', display: 'Discharge summary' }

const STATES: Readonly<Record<string, Delivery>> = {
  received: 'delivered',
  rejected: 'rejected',
  sent: 'sent',
  unconfirmed: 'unconfirmed',
  waiting: 'waiting for a practice',
}

/** States in which a summary has left. */
const GONE: ReadonlySet<string> = new Set<Delivery>(['sent', 'delivered'])
/** What is signed to be let in, wherever it stands. */
const SIGNED = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\./

export function healthcareDischarge(desk: Desk, staff: Staff, clock: Clock): HealthcareDischarge & HealthcareProof {
  const ofKind = async (people: readonly Person[], role: Role, code: string) => {
    const patients = new Map<string, Person>()
    for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
    const patient = [...patients.keys()].join(',')
    const found = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|${code}`, _count: '200' })
    const personOf = (task: FhirResource) =>
      [...patients].find(([id]) => (text(task, 'for.reference') ?? '').endsWith(id))?.[1]
    return { ...found, personOf }
  }
  return {
    async writesSummary(person, role, words, state) {
      await desk.as(role).create({
        resourceType: 'Composition',
        status: state === 'finished' ? 'final' : 'preliminary',
        type: { coding: [SUMMARY] },
        title: 'Discharge summary',
        date: clock.now().toISOString(),
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
        author: [{ reference: await staff.practitioner(role) }],
        section: [{ text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` } }],
      })
    },
    async finishesSummary(person, role) {
      const own = desk.as(role)
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await own.search('Composition', { patient, type: `${SUMMARY.system}|${SUMMARY.code}` })
      const id = matches.find((one) => text(one, 'status') === 'preliminary')?.id
      if (id === undefined)
        throw new NonConformance({ expected: 'a discharge summary that is not finished', found: 'none', seen: where })
      await own.change(async () => ({ ...(await own.read('Composition', id)).resource, status: 'final' }))
    },
    async summariesSeen(people, role) {
      const deliveries = await ofKind(people, role, 'discharge-delivery')
      const chases = await ofKind(people, role, 'discharge-chase')
      const open = chases.matches.filter(isOpen)
      const summaries = deliveries.matches.flatMap((task): readonly SummarySeen[] => {
        const person = deliveries.personOf(task)
        const mine = open.filter((item) => (text(item, 'focus.reference') ?? '').endsWith(`Task/${task.id}`))
        const [chased] = mine.map((item) => stateIn(item, 'reasonCode'))
        return person ? [{ person, delivery: stateIn(task, 'businessStatus'), ...(chased ? { chased } : {}) }] : []
      })
      return { summaries, seen: `${deliveries.where}; ${chases.where}` }
    },
    async summaryNotGone(person, role) {
      const deliveries = await ofKind([person], role, 'discharge-delivery')
      const chases = await ofKind([person], role, 'discharge-chase')
      const open = chases.matches.filter(isOpen)
      return {
        deliveries: deliveries.matches.map((task) => ({
          gone: GONE.has(stateIn(task, 'businessStatus')),
          chased: open.some((item) => (text(item, 'focus.reference') ?? '').endsWith(`Task/${task.id}`)),
        })),
        showsProof: SIGNED.test(JSON.stringify([...deliveries.matches, ...chases.matches])),
        seen: `${deliveries.where}; ${chases.where}`,
      }
    },
  }
}

function stateIn(task: FhirResource, path: string): Delivery | 'no known state' {
  const [code = ''] = codes(task, path, RECEIPT_STATE)
  return STATES[code] ?? 'no known state'
}
