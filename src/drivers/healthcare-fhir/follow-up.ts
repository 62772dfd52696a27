import type { FollowUp, HealthcareFollowUp } from '../../domain/follow-up.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { type FhirResource, isResource, text, texts, values } from '../fhir-resource.ts'
import { knowingly } from './acknowledgement.ts'
import { appointmentsNamed } from './appointment-look.ts'
import { resourceFrom } from './appointment-resource.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import { ESTABLISHMENT, FOLLOW_UP, REPLACES, WORK_ITEM } from './systems.ts'
import { triesToComplete } from './work.ts'

/** The statuses of a Task that is over. */
const CLOSED = ['completed', 'cancelled', 'failed', 'rejected', 'entered-in-error']

export function healthcareFollowUp(desk: Desk, staff: Staff): HealthcareFollowUp {
  const search = (role: Role, query: Readonly<Record<string, string>>) =>
    desk.as(role).search('Task', { code: `${WORK_ITEM}|${FOLLOW_UP}`, _include: 'Task:focus', ...query })

  /** The latest follow-up of the person's appointment of that name. */
  const find = async (person: Person, role: Role, name: string) => {
    const ids = (await appointmentsNamed(desk, person, role, name)).map(({ resource }) => `Appointment/${resource.id}`)
    const patient = `Patient/${await desk.patientId(person, role)}`
    const { matches, where } = await search(role, { patient })
    const task = matches.filter((one) => ids.some((id) => isAbout(one, id))).at(-1)
    if (task) return { task, where }
    throw new NonConformance({
      expected: `a follow-up of ${person.name}'s "${name}"`,
      found: `${matches.length} others`,
      seen: where,
      next: 'keep a follow-up when it is closed, with the reason.',
    })
  }
  const closing = async (role: Role, task: FhirResource, reason: object) => {
    const { statusReason: _before, ...rest } = task
    return triesToComplete(desk, role, rest, reason)
  }

  return {
    async appointmentWorklist(site, people, role) {
      const patients = new Map<string, Person>()
      for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
      const { matches, included, where } = await search(role, {
        'owner:identifier': `${ESTABLISHMENT}|${site.code}`,
        patient: [...patients.keys()].join(','),
        _sort: '-priority',
        _count: '200',
      })
      const items = matches
        .filter((task) => !CLOSED.includes(text(task, 'status') ?? ''))
        .flatMap((task): readonly FollowUp[] => {
          const whose = [...patients].find(([id]) => (text(task, 'for.reference') ?? '').endsWith(id))?.[1]
          return whose ? [{ person: whose, name: nameIn(task, included) }] : []
        })
      return { items, seen: where }
    },
    async closesFollowUp(person, role, name, reason) {
      const { task } = await find(person, role, name)
      const answer = await closing(role, task, { statusReason: { text: reason } })
      if (answer.status !== 200 && answer.status !== 201)
        throw await desk.as(role).objection(answer, `the follow-up of "${name}" to be closed with a reason`)
    },
    async triesToCloseFollowUp(person, role, name) {
      const { task } = await find(person, role, name)
      const answer = await closing(role, task, {})
      if ([401, 403, 429].includes(answer.status) || answer.status >= 500)
        throw await desk.as(role).objection(answer, 'the closing to be refused because it has no reason')
    },
    async followUpState(person, role, name) {
      const { task, where } = await find(person, role, name)
      const reason = text(task, 'statusReason.text')
      const open = !CLOSED.includes(text(task, 'status') ?? '')
      return { open, ...(reason === undefined ? {} : { reason }), seen: where }
    },
    async booksWithoutAsking(role, ...bookings) {
      for (const { person, booking } of bookings) {
        const patient = `Patient/${await desk.patientId(person, role)}`
        const practitioner = await staff.practitioner(booking.with ?? role)
        await desk.as(role).create(knowingly(resourceFrom(booking, patient, practitioner)))
      }
    },
    async rebooks(person, role, name, booking) {
      const [{ resource }] = await appointmentsNamed(desk, person, role, name)
      const patient = `Patient/${await desk.patientId(person, role)}`
      const practitioner = await staff.practitioner(booking.with ?? role)
      const next = knowingly(resourceFrom(booking, patient, practitioner))
      const replaces = { url: REPLACES, valueReference: { reference: `Appointment/${resource.id ?? ''}` } }
      await desk.as(role).create({ ...next, extension: [...values(next, 'extension'), replaces] })
    },
  }
}

function isAbout(task: FhirResource, appointment: string): boolean {
  return texts(task, 'focus.reference').some(
    (reference) => reference === appointment || reference.endsWith(`/${appointment}`),
  )
}

/** What the appointment behind an item is called; the item's own words where it is not included. */
function nameIn(task: FhirResource, included: readonly FhirResource[]): string {
  const focus = included.find((one) => isResource(one) && isAbout(task, `Appointment/${one.id}`))
  return text(focus, 'description') ?? text(task, 'description') ?? 'no name'
}
