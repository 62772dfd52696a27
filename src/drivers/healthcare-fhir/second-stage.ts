import { ESTABLISHMENTS } from '../../domain/people.ts'
import type { HealthcareSecondStage, SecondStageSeen } from '../../domain/second-stage.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { codes, type FhirResource, identifiers, isResource, text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { reconcileMedicines } from './medicines-reconciliation.ts'
import { ESTABLISHMENT, SECOND_STAGE_ASSESSMENT, SECOND_STAGE_STATE, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const POPULATION = 'http://terminology.hl7.org/CodeSystem/measure-population'

/** Second-stage assessments, over FHIR; see docs/interface/movements.md. */
export function healthcareSecondStage(desk: Desk): HealthcareSecondStage {
  return {
    async secondStage(person, role) {
      const records = await desk.records(person, role)
      if (records.length === 0) return { found: [], seen: `no record of ${person.name}` }
      const patient = records.map(({ id }) => `Patient/${id}`).join(',')
      const query = { patient, code: `${WORK_ITEM}|second-stage-assessment` }
      const { matches, where } = await desk.as(role).search('Task', query)
      return { found: matches.flatMap(assessmentIn), seen: where }
    },
    async recordsSecondStage(person, role, on) {
      // Without it the assessment does not end; see docs/interface/medicines.md.
      await reconcileMedicines(desk, person, role)
      await desk.as(role).create({
        resourceType: 'QuestionnaireResponse',
        questionnaire: SECOND_STAGE_ASSESSMENT,
        status: 'completed',
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
        authored: on,
      })
    },
    async secondStageMeasure(people, role) {
      const patients = await Promise.all(
        people.map(async (person) => ({ person, patient: `Patient/${await desk.patientId(person, role)}` })),
      )
      const sites = await Promise.all(
        ESTABLISHMENTS.map(async ({ code }) => {
          const { resource, where } = await desk.as(role).operation('$second-stage-measure', {
            resourceType: 'Parameters',
            parameter: [{ name: 'establishment', valueIdentifier: { system: ESTABLISHMENT, value: code } }],
          })
          const reports = values(resource, 'entry.resource').filter(isResource)
          return { code, reports, where }
        }),
      )
      const counted = sites.flatMap(({ code, reports }) =>
        reports.flatMap((report) => {
          const about = patients.find(({ patient }) => text(report, 'subject.reference') === patient)
          return about && countOf(report, 'denominator') > 0
            ? [{ person: about.person, at: code, inTime: countOf(report, 'numerator') > 0 }]
            : []
        }),
      )
      return { counted, seen: sites.map(({ where }) => where).join('; ') }
    },
  }
}

function assessmentIn(task: FhirResource): readonly SecondStageSeen[] {
  const at = identifiers(task, ESTABLISHMENT, 'owner.identifier')[0] ?? 'no site'
  const due = dayIn(text(task, 'restriction.period.end'))
  if (text(task, 'status') === 'completed') return [{ at, due, state: 'done' }]
  if (!isOpen(task)) return []
  const [raised] = codes(task, 'businessStatus', SECOND_STAGE_STATE)
  return [{ at, due, state: raised === 'overdue' ? 'overdue' : raised === 'left-first' ? 'left first' : 'to be done' }]
}

function countOf(report: FhirResource, code: string): number {
  const found = values(report, 'group.population').filter((one) => codes(one, 'code', POPULATION).includes(code))
  return values(found, 'count').reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0)
}
