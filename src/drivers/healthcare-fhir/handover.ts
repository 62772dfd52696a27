import type { HealthcareHandover, Known } from '../../domain/handover.ts'
import type { FhirClient } from '../fhir-client.ts'
import { codes, type FhirResource, identifiers, isResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { entryFrom } from './record-entry.ts'
import type { Staff } from './staff.ts'
import { ESTABLISHMENT, FLAG_CATEGORY, LIST_KIND, PRISON_ALERT, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

/** Whoever may not look knows nothing. */
const REFUSED = [401, 403, 404]

/** What a site knows of a person, over FHIR; see docs/interface/movements.md. */
export function healthcareHandover(desk: Desk, staff: Staff): HealthcareHandover {
  return {
    async recordsAll(person, role, known, date) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const practitioner = await staff.practitioner(role)
      for (const [at, one] of known.entries())
        if (one.words !== '')
          await desk.as(role).create(entryFrom(one, { patient, practitioner, date, hour: 9 + at, role }))
    },
    async knownOf(person, role) {
      const id = await desk.patientId(person, 'nurse')
      const look = (path: string) => entries(desk.as(role), path)
      const mine = `patient=Patient/${id}&_count=200`
      const [risk, problems, medicines, notes, appointments, holds, work] = await Promise.all([
        look(`List?subject=Patient/${id}&code=${encodeURIComponent(`${LIST_KIND}|prison-risk`)}&_include=List:item`),
        look(`Condition?${mine}`),
        look(`MedicationStatement?${mine}`),
        look(`DocumentReference?${mine}`),
        look(`Appointment?${mine}`),
        look(`Flag?${mine}&category=${encodeURIComponent(`${FLAG_CATEGORY}|medical-hold`)}`),
        look(`Task?${mine}&code=${encodeURIComponent(`${WORK_ITEM}|care-task`)}`),
      ])
      const isActive = (one: FhirResource) => text(one, 'status') === 'active'
      const listed = texts(risk, 'entry.item.reference')
      const alerts = risk.filter(
        (one) => isActive(one) && listed.some((reference) => reference.endsWith(`Flag/${one.id}`)),
      )
      return {
        known: [
          ...alerts.map((one) => of('alert', codes(one, 'code', PRISON_ALERT)[0])),
          ...problems.map((one) => of('problem', text(one, 'code.text'))),
          ...medicines.filter(isActive).map((one) => of('medicine', text(one, 'medicationCodeableConcept.text'))),
          ...notes.map((one) => of('note', noteIn(one))),
          ...appointments.map((one) => of('appointment', text(one, 'description'))),
          ...holds.filter(isActive).map((one) => of('hold', text(one, 'code.text'))),
          ...work.filter(isOpen).map((one) => of('work', text(one, 'description'), siteOf(one))),
        ],
        seen: `the record of Patient/${id} as a ${role} sees it`,
      }
    },
  }
}

const of = (part: Known['part'], words: string | undefined, site = ''): Known => ({
  part,
  words: words ?? 'no words',
  site,
})
const siteOf = (task: FhirResource) => identifiers(task, ESTABLISHMENT, 'owner.identifier')[0] ?? 'no site'

function noteIn(note: FhirResource): string {
  return Buffer.from(text(note, 'content.attachment.data') ?? '', 'base64').toString('utf8')
}

/** The resources of a search; none where the user may not search. */
async function entries(client: FhirClient, path: string): Promise<readonly FhirResource[]> {
  const answer = await client.attempt({ method: 'GET', path })
  if (REFUSED.includes(answer.status)) return []
  if (answer.status !== 200) throw await client.objection(answer, 'a search that finds things, or is refused')
  return values(answer.resource, 'entry.resource').filter(isResource)
}
