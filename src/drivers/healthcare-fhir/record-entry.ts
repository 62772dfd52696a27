import type { Known } from '../../domain/handover.ts'
import type { Role } from '../../domain/staff.ts'
import type { FhirResource } from '../fhir-resource.ts'
import { knowinglyAlone } from './acknowledgement.ts'
import { resourceFrom } from './appointment-resource.ts'
import {
  CONTACT_ROLE,
  ESTABLISHMENT,
  FLAG_CATEGORY,
  MEDICINE_TRAIT,
  MEDICINES_HELD,
  TRAVEL,
  WORK_ITEM,
} from './systems.ts'

const CARE_TASK = { coding: [{ system: WORK_ITEM, code: 'care-task' }] }
const CLINICAL = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical'

/** About whom something is written, and by whom. */
export interface About {
  readonly patient: string
  readonly practitioner: string
  readonly date: string
  readonly hour: number
  readonly role: Role
}

/** What staff write down, as the interface takes it. */
export function entryFrom({ part, words, site }: Known, about: About): FhirResource {
  const { patient, practitioner, date, hour, role } = about
  const subject = { reference: patient }
  const time = (minutes: string) => `${String(hour).padStart(2, '0')}:${minutes}`
  switch (part) {
    case 'appointment':
      return knowinglyAlone(
        resourceFrom({ name: words, date, from: time('00'), to: time('20'), place: 'in cell' }, patient, practitioner),
      )
    case 'medicine':
      return medicine(words, subject)
    case 'carried medicine':
      return words === 'none' ? statement('medicines', words, subject) : carried(medicine(words, subject))
    case 'old carried medicine':
      return { ...carried(medicine(words, subject)), status: 'stopped' }
    case 'severe allergy':
      return words === 'none' ? statement('allergies', words, subject) : allergy(words, patient, 'high')
    case 'mild allergy':
      return allergy(words, patient, 'low')
    case 'old severe allergy':
      return {
        ...allergy(words, patient, 'high'),
        clinicalStatus: { coding: [{ system: CLINICAL, code: 'resolved' }] },
      }
    case 'fitness':
      return statement('fitness', words, subject)
    case 'note':
      return {
        resourceType: 'DocumentReference',
        status: 'current',
        type: { text: 'Consultation note' },
        subject,
        content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(words).toString('base64') } }],
      }
    case 'hold':
      return {
        resourceType: 'Flag',
        status: 'active',
        category: [{ coding: [{ system: FLAG_CATEGORY, code: 'medical-hold' }] }],
        code: { text: words },
        subject,
        period: { end: date },
        extension: [{ url: CONTACT_ROLE, valueCode: role }],
      }
    case 'work':
    case 'done work':
      return {
        resourceType: 'Task',
        status: part === 'work' ? 'requested' : 'completed',
        intent: 'order',
        code: CARE_TASK,
        description: words,
        for: subject,
        owner: { identifier: { system: ESTABLISHMENT, value: site } },
      }
    default:
      return { resourceType: 'Condition', code: { text: words }, subject }
  }
}

type Subject = { readonly reference: string }

function medicine(words: string, subject: Subject): FhirResource {
  return {
    resourceType: 'MedicationStatement',
    status: 'active',
    category: { coding: [{ system: MEDICINES_HELD, code: 'not-in-possession' }] },
    medicationCodeableConcept: { text: words },
    subject,
  }
}

function carried(one: FhirResource): FhirResource {
  return { ...one, extension: [{ url: MEDICINE_TRAIT, valueCode: 'with-the-person' }] }
}

function allergy(words: string, patient: string, criticality: string): FhirResource {
  return {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: { coding: [{ system: CLINICAL, code: 'active' }] },
    criticality,
    code: { text: words },
    patient: { reference: patient },
  }
}

/** A word of staff on what an escort has to know. */
function statement(part: string, words: string, subject: Subject): FhirResource {
  const code = { coding: [{ system: TRAVEL, code: part }] }
  return { resourceType: 'Observation', status: 'final', code, subject, valueString: words }
}
