import { type FhirResource, isResource, text, values } from '../fhir-resource.ts'
import { type MessageAddress, ODS_CODE } from './headers.ts'

const EVENTS = 'https://fhir.nhs.uk/CodeSystem/message-events-bars'
const REASONS = 'https://fhir.nhs.uk/CodeSystem/message-reason-bars'
const DEFINITION = 'https://fhir.nhs.uk/MessageDefinition/bars-message-booking-request'

/** What tells one message from another. */
export interface MessageIds {
  /** Of the message itself: a repeat has the same. */
  readonly message: string
  readonly bundle: string
  readonly appointment: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/**
 * A booking or a change of one as a message: without an id the appointment is new; a cancellation is an update.
 * Source: the NHS booking and referral standard 1.4.0.
 */
export function bookingMessage(appointment: FhirResource, address: MessageAddress, ids: MessageIds): FhirResource {
  const { target, organisation } = address
  const focus = `urn:uuid:${ids.appointment}`
  const reason = appointment.id === undefined ? 'new' : 'update'
  const header = {
    resourceType: 'MessageHeader',
    id: ids.message,
    eventCoding: { system: EVENTS, code: 'booking-request' },
    destination: [{ endpoint: `${target.system}|${target.value}` }],
    sender: { identifier: { system: ODS_CODE, value: organisation } },
    source: { name: 'Interlock', software: 'Interlock', endpoint: 'https://interlock.example/booking' },
    reason: { coding: [{ system: REASONS, code: reason }] },
    focus: [{ reference: focus }],
    definition: appointment.status === 'cancelled' ? `${DEFINITION}-cancelled` : DEFINITION,
  }
  return {
    resourceType: 'Bundle',
    id: ids.bundle,
    type: 'message',
    timestamp: ids.at,
    entry: [
      { fullUrl: `urn:uuid:${ids.message}`, resource: header },
      { fullUrl: focus, resource: appointment },
    ],
  }
}

/** What an answer to a message says. */
export interface MessageAnswer {
  /** The id of the message that it answers. */
  readonly answers: string | undefined
  /** `ok` where the message was accepted. */
  readonly code: string | undefined
  /** The appointment as the receiver has it, where it says so. */
  readonly appointment?: FhirResource
  readonly outcome?: FhirResource
}

export function answerIn(bundle: FhirResource | undefined): MessageAnswer {
  const resources = values(bundle, 'entry.resource').filter(isResource)
  const [header] = resources
  const ofType = (type: string) => resources.find(({ resourceType }) => resourceType === type)
  const [appointment, outcome] = [ofType('Appointment'), ofType('OperationOutcome')]
  return {
    answers: text(header, 'response.identifier'),
    code: text(header, 'response.code'),
    ...(appointment ? { appointment } : {}),
    ...(outcome ? { outcome } : {}),
  }
}
