import type { HealthcareSafetyMessages, SafetyMessage } from '../../domain/safety-messages.ts'
import { codes, type FhirResource, text, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { RECEIPT_STATE, WORK_ITEM } from './systems.ts'

/** The kinds of messages on which somebody's safety turns. */
const KINDS = ['concern', 'medical-hold', 'food-need']
const STATES: Readonly<Record<string, SafetyMessage['state']>> = {
  waiting: 'under way',
  sent: 'under way',
  received: 'accepted',
  rejected: 'rejected',
  unconfirmed: 'unconfirmed',
}

export function healthcareSafetyMessages(desk: Desk): HealthcareSafetyMessages {
  return {
    async safetyMessages(people, role) {
      const code = KINDS.map((kind) => `${WORK_ITEM}|${kind}`).join(',')
      const seen: string[] = []
      const messages: SafetyMessage[] = []
      for (const person of people) {
        const patient = `Patient/${await desk.patientId(person, role)}`
        const look = await desk.as(role).search('Task', { patient, code, _include: 'Task:focus' })
        seen.push(look.where)
        for (const task of look.matches) messages.push({ person, ...messageFrom(task, look.included) })
      }
      return { messages, seen: seen.join('; ') }
    },
  }
}

function messageFrom(task: FhirResource, included: readonly FhirResource[]): Omit<SafetyMessage, 'person'> {
  const [about = ''] = texts(task, 'focus.reference')
  const focus = included.find(({ resourceType, id }) => about.endsWith(`${resourceType}/${id}`))
  const told = text(task, 'statusReason.text') ?? text(task, 'statusReason.coding.display')
  return {
    words: wordsOf(focus) ?? text(task, 'description') ?? 'no words',
    state: STATES[codes(task, 'businessStatus', RECEIPT_STATE)[0] ?? ''] ?? 'not stated',
    ...(told === undefined ? {} : { told }),
  }
}

/** What a concern, a hold, an allergy or a diet is called. */
function wordsOf(focus: FhirResource | undefined): string | undefined {
  return text(focus, 'payload.contentString') ?? text(focus, 'code.text') ?? text(focus, 'oralDiet.type.text')
}
