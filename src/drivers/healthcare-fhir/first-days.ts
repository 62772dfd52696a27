import { assessmentNote, type HealthcareFirstDays } from '../../domain/first-days.ts'
import { text, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { FIRST_STAGE_ASSESSMENT } from './systems.ts'
import { workSeen } from './work.ts'

export function healthcareFirstDays(desk: Desk): HealthcareFirstDays {
  return {
    async completesAssessment(person, role) {
      await desk.as(role).create({
        resourceType: 'QuestionnaireResponse',
        questionnaire: FIRST_STAGE_ASSESSMENT,
        status: 'completed',
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
        item: [{ linkId: 'note', text: 'Note', answer: [{ valueString: assessmentNote(person) }] }],
      })
    },
    async assessments(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk
        .as(role)
        .search('QuestionnaireResponse', { subject, questionnaire: FIRST_STAGE_ASSESSMENT })
      const found = matches.map((one) => ({
        note: texts(one, 'item.answer.valueString').join('; '),
        complete: ['completed', 'amended'].includes(text(one, 'status') ?? ''),
      }))
      return { found, seen: where }
    },
    assessmentsDue: (person, role) => workSeen(desk, person, role, 'reception-assessment'),
    traces: (person, role) => workSeen(desk, person, role, 'trace'),
  }
}
