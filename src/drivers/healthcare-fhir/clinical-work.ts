import type { Booking } from '../../domain/appointments.ts'
import type { ClinicalWork, HealthcareClinicalWork, KindOfWork } from '../../domain/clinical-work.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import { knowinglyAlone } from './acknowledgement.ts'
import { resourceFrom } from './appointment-resource.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'

/** Where each kind of work is kept. */
const TYPES: Readonly<Record<KindOfWork, string>> = {
  note: 'DocumentReference',
  prescription: 'MedicationRequest',
  appointment: 'Appointment',
}

export function healthcareClinicalWork(desk: Desk, staff: Staff): HealthcareClinicalWork {
  const subjectOf = async (person: Parameters<Desk['patientId']>[0], role: Parameters<Desk['patientId']>[1]) =>
    `Patient/${await desk.patientId(person, role)}`
  return {
    async worksOn(person, role, work, slot) {
      const patient = await subjectOf(person, role)
      const practitioner = await staff.practitioner(role)
      await Promise.all(work.map((one) => desk.as(role).create(written(one, patient, practitioner, slot))))
    },
    async workOn(person, role) {
      const patient = await subjectOf(person, role)
      const looks = await Promise.all(
        Object.entries(TYPES).map(async ([kind, type]) => ({
          kind: kind as KindOfWork,
          look: await desk.as(role).search(type, { patient }),
        })),
      )
      return {
        work: looks.flatMap(({ kind, look }) => look.matches.map((one) => ({ kind, words: wordsOf(one) }))),
        seen: looks.map(({ look }) => look.where).join('; '),
      }
    },
  }
}

function written(
  { kind, words }: ClinicalWork,
  patient: string,
  practitioner: string,
  slot: Omit<Booking, 'name'>,
): FhirResource {
  const subject = { reference: patient }
  if (kind === 'appointment') return knowinglyAlone(resourceFrom({ ...slot, name: words }, patient, practitioner))
  if (kind === 'prescription')
    return {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: words },
      subject,
      substitution: AS_WRITTEN,
    }
  const attachment = { contentType: 'text/plain', data: Buffer.from(words).toString('base64') }
  return { resourceType: 'DocumentReference', status: 'current', type: NOTE, subject, content: [{ attachment }] }
}

/** UK Core wants it said whether another medicine may be given. */
const AS_WRITTEN = { allowedBoolean: false }
const NOTE = { text: 'Consultation note' }

function wordsOf(resource: FhirResource): string {
  const note = text(resource, 'content.attachment.data')
  if (note !== undefined) return Buffer.from(note, 'base64').toString('utf8')
  return text(resource, 'medicationCodeableConcept.text') ?? text(resource, 'description') ?? 'no words'
}
