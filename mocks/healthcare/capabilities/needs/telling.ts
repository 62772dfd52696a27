import type { HealthcareSystem } from '../../capability.ts'
import type { Coding, Stored } from '../../fhir/resource.ts'
import { prisonNumberOf } from '../../people.ts'

/** What is said about something that the prison is told of. */
export type Word = 'new' | 'changed' | 'ended' | 'review'

/** What is told, and how. */
export interface Told {
  /** The last part of the address, for example `food-needs`. */
  readonly path: string
  readonly kind: Coding
  /** `Patient/17`. */
  readonly patient: string
  /** What is told of. */
  readonly about: Stored
  readonly word: Word
  readonly body: Readonly<Record<string, unknown>>
  /** Milliseconds after which silence is called unconfirmed. */
  readonly receiptWithinMs?: number
}

const ADVICE = 'The prison has not confirmed this. Telephone the prison now and record the call.'

/** Queues a word to the prison about something on a record; nothing for somebody whom the prison does not know. */
export function tell({ store, outbox }: HealthcareSystem, told: Told): void {
  const { path, kind, patient, about, word, body, receiptWithinMs } = told
  const record = store.find('Patient', patient.replace('Patient/', ''))
  const prisonNumber = record && prisonNumberOf(record)
  if (!prisonNumber) return
  const reference = `${path}-${about.id}`
  const base = `/v1/persons/${prisonNumber}/healthcare/${path}`
  const later = word === 'ended' ? '/end' : word === 'review' ? '/review' : ''
  outbox.send({
    patient,
    focus: `${about.resourceType}/${about.id}`,
    kind,
    clientReference: word === 'new' ? reference : `${reference}-${word}-${outboxCount(store, reference)}`,
    method: word === 'new' ? 'POST' : 'PUT',
    path: word === 'new' ? base : `${base}/${reference}${later}`,
    body: word === 'ended' || word === 'review' ? {} : body,
    advice: ADVICE,
    ...(receiptWithinMs === undefined ? {} : { receiptWithinMs }),
  })
}

/** How many words there were about it before. */
function outboxCount(store: HealthcareSystem['store'], reference: string): number {
  return store.filter('Task', ({ identifier }) => JSON.stringify(identifier ?? '').includes(`"${reference}`)).length
}
