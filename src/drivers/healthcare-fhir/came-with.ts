import type { CameWithPart, CompletionAnswer, HealthcareCameWith, Told } from '../../domain/came-with.ts'
import { assessmentNote } from '../../domain/first-days.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { changeTried } from './numbers.ts'
import { EMPTY_REASON, FIRST_STAGE_ASSESSMENT, LIST_KIND } from './systems.ts'

const KINDS: Readonly<Record<string, CameWithPart>> = {
  'cell-share-assessment': 'cell-share assessment',
  'escort-record-risk': 'escort risk',
  'escort-record-health': 'escort health',
}
const WITHOUT = 'without-information'

export function healthcareCameWith(desk: Desk): HealthcareCameWith {
  const answers = new Map<string, CompletionAnswer>()
  return {
    async cameWith(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const code = Object.keys(KINDS).map((kind) => `${LIST_KIND}|${kind}`)
      const { matches, where } = await desk.as(role).search('List', { subject, code: code.join(',') })
      return { told: matches.flatMap(toldBy), seen: where }
    },
    async triesToCompleteAssessment(person, role, reason) {
      const body = await assessmentOf(desk, person, role, reason)
      answers.set(person.name, await changeTried(desk.as(role), 'POST', 'QuestionnaireResponse', body))
    },
    completionAnswer(person) {
      const answer = answers.get(person.name)
      if (!answer) throw new HarnessFault(`Nobody tried to complete an assessment of ${person.name}.`)
      return answer
    },
    async completions(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const query = { subject, questionnaire: FIRST_STAGE_ASSESSMENT, status: 'completed,amended' }
      const { matches, where } = await desk.as(role).search('QuestionnaireResponse', query)
      return { reasons: matches.map(reasonIn), seen: where }
    },
  }
}

/** A complete first-stage assessment, with the reason for which it goes on without something. */
export async function assessmentOf(
  desk: Desk,
  person: Person,
  role: Role,
  reason: string | undefined,
): Promise<FhirResource> {
  const note = { linkId: 'note', text: 'Note', answer: [{ valueString: assessmentNote(person) }] }
  const without = { linkId: WITHOUT, text: 'Why it goes on without', answer: [{ valueString: reason }] }
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: FIRST_STAGE_ASSESSMENT,
    status: 'completed',
    subject: { reference: `Patient/${await desk.patientId(person, role)}` },
    item: reason === undefined ? [note] : [note, without],
  }
}

function toldBy(list: FhirResource): readonly Told[] {
  const about = codes(list, 'code', LIST_KIND).flatMap((code) => KINDS[code] ?? [])[0]
  if (!about) return []
  const contents = texts(list, 'entry.item.display')
  if (contents.length > 0) return contents.map((content) => ({ about, content }))
  const [empty] = codes(list, 'emptyReason', EMPTY_REASON)
  const content = empty === 'nilknown' ? 'none' : empty === 'unavailable' ? 'missing' : 'not stated'
  return [{ about, content }]
}

function reasonIn(assessment: FhirResource): string {
  const item = values(assessment, 'item').find((one) => text(one, 'linkId') === WITHOUT)
  return texts(item, 'answer.valueString').join('; ')
}
