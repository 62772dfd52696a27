import type { Clock } from '../../domain/clock.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { FhirClient, FhirInteraction } from '../fhir-client.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import type { FhirResource } from '../fhir-resource.ts'
import type { MessageAddress } from './headers.ts'
import { answerIn, bookingMessage } from './message.ts'

export interface MessageSettings {
  readonly address: MessageAddress
  readonly clock: Clock
  /** A new UUID. */
  readonly newId: () => string
}

/** A refusal that came inside a message, as the status that it would have had by itself. */
const REFUSED = 422

/**
 * The same FHIR system, whose appointments are booked, changed and cancelled by messages of the NHS booking and referral
 * standard; everything else is asked as it was. A new booking that was accepted is sent once more under the same id, as
 * by a sender whose answer was lost: it is the same booking.
 */
export function bookingByMessage(client: FhirClient, { address, clock, newId }: MessageSettings): FhirClient {
  const send = async (appointment: FhirResource, { headers, unfit }: Partial<FhirInteraction>) => {
    const ids = { message: newId(), bundle: newId(), appointment: newId(), at: clock.now().toISOString() }
    const body = bookingMessage(appointment, address, ids)
    const { 'if-match': _version, ...rest } = headers ?? {}
    const interaction = {
      ...({ method: 'POST', path: '$process-message', body, headers: rest } as const),
      ...(unfit ? { unfit } : {}),
    }
    const seen = await client.attempt(interaction)
    if (seen.status >= 300) return seen
    const answer = read(seen, ids.message)
    if (appointment.id === undefined && answer.status < 300) await client.attempt(interaction)
    return answer
  }
  const attempt = (asked: FhirInteraction) =>
    asked.body && isBooking(asked) ? send(asked.body, asked) : client.attempt(asked)
  /** As stored: the answer need not hold it. */
  const written = async (appointment: FhirResource, headers: Readonly<Record<string, string>> = {}) => {
    const seen = await send(appointment, { headers })
    const { resource, exchange, where } = seen
    if (seen.status >= 300) throw await client.objection(seen, 'the message about the appointment to be accepted')
    if (resource) return { resource, exchange, where }
    const id = appointment.id
    if (id === undefined) throw await client.objection(seen, 'the answer to a booking to hold the appointment')
    return client.read('Appointment', id)
  }
  return {
    ...client,
    attempt,
    create: (resource, headers) =>
      resource.resourceType === 'Appointment' ? written(resource, headers) : client.create(resource, headers),
    update: (resource, ifMatch) =>
      resource.resourceType === 'Appointment' ? written(resource) : client.update(resource, ifMatch),
  }
}

function isBooking({ method, path }: FhirInteraction): boolean {
  return (method === 'POST' && path === 'Appointment') || (method === 'PUT' && path.startsWith('Appointment/'))
}

/** @throws {NonConformance} where what came is no answer to this message */
function read(seen: FhirAttempt, message: string): FhirAttempt {
  const { answers, code, appointment, outcome } = answerIn(seen.resource)
  if (answers !== message || code === undefined)
    throw new NonConformance({
      expected: `an answer to the message ${message}`,
      found: answers === undefined ? 'no answer to a message' : `one to the message ${answers}`,
      seen: seen.where,
      next: 'answer each message with a MessageHeader whose "response" names its id and says what became of it.',
    })
  const { resource: _bundle, ...rest } = seen
  if (code !== 'ok') return { ...rest, status: REFUSED, ...(outcome ? { resource: outcome } : {}) }
  return { ...rest, ...(appointment ? { resource: appointment } : {}) }
}
