import type { HealthcareFirstDays } from '../../domain/first-days.ts'
import { text, texts, values } from '../fhir-resource.ts'
import { assessmentOf } from './came-with.ts'
import type { Desk } from './desk.ts'
import { FIRST_STAGE_ASSESSMENT } from './systems.ts'
import { workSeen } from './work.ts'

/** For what may be missing of what came with the person: an assessment takes it either way. */
const REASON = 'The person was asked about what is missing'

export function healthcareFirstDays(desk: Desk): HealthcareFirstDays {
  return {
    async completesAssessment(person, role) {
      await desk.as(role).create(await assessmentOf(desk, person, role, REASON))
    },
    async assessments(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk
        .as(role)
        .search('QuestionnaireResponse', { subject, questionnaire: FIRST_STAGE_ASSESSMENT })
      const found = matches.map((one) => ({
        note: values(one, 'item')
          .filter((item) => text(item, 'linkId') === 'note')
          .flatMap((item) => texts(item, 'answer.valueString'))
          .join('; '),
        complete: ['completed', 'amended'].includes(text(one, 'status') ?? ''),
      }))
      return { found, seen: where }
    },
    assessmentsDue: (person, role) => workSeen(desk, person, role, 'reception-assessment'),
    traces: (person, role) => workSeen(desk, person, role, 'trace'),
  }
}
