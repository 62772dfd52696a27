import type { Extent } from '../../../src/domain/stage.ts'
import type { DomainEvent } from './domain-event.ts'

/** An event as it leaves the prison: a pointer to what must be read again, never the data. */
export interface ExternalEvent {
  readonly eventType: string
  /** Path with the person's `hmppsId` still in braces. */
  readonly path: string
  readonly prisonNumber: string
  readonly prisonId?: string
  readonly sourceClientReference?: string
}

interface Mapping {
  readonly eventType: string
  readonly path: string
  /** `target`: a hole of the real mapping that the proposed extent closes. */
  readonly since: Extent
  readonly when: (event: DomainEvent) => boolean
}

const type =
  (...names: readonly string[]) =>
  (event: DomainEvent) =>
    names.some((name) => event.type === name || event.type.endsWith(name))
const changed = (category: string) => (event: DomainEvent) =>
  event.type.endsWith('prisoner.updated') && (event.categories ?? []).some((each) => each === category)
const any =
  (...tests: readonly ((event: DomainEvent) => boolean)[]) =>
  (event: DomainEvent) =>
    tests.some((test) => test(event))
const reason =
  (test: (event: DomainEvent) => boolean, ...reasons: readonly string[]) =>
  (event: DomainEvent) =>
    test(event) && reasons.includes(event.reason ?? '')

const created = type('prisoner-offender-search.prisoner.created')
const received = type('prisoner-offender-search.prisoner.received')
const released = type('prisoner-offender-search.prisoner.released')
const updated = type('prisoner-offender-search.prisoner.updated')

/**
 * Which happenings become which events. Rows marked `today` are the real mapping with its holes: a natural alert
 * expiry is not an alert change, diet and care needs speak only of new people, court and hospital have no event of
 * their own, a merge is switched off in production, and appointments have none at all.
 */
const MAPPINGS: readonly Mapping[] = [
  today('PRISONERS_CHANGED', '/v1/prison/prisoners', created),
  today('PRISONER_CHANGED', '/v1/prison/prisoners/{hmppsId}', any(created, received, released, updated)),
  today(
    'PERSON_STATUS_CHANGED',
    '/v1/persons/{hmppsId}',
    any(created, received, released, changed('STATUS'), changed('ALERTS')),
  ),
  today('PERSON_NAME_CHANGED', '/v1/persons/{hmppsId}/name', any(created, changed('PERSONAL_DETAILS'))),
  today('PERSON_CELL_LOCATION_CHANGED', '/v1/persons/{hmppsId}/cell-location', any(received, changed('LOCATION'))),
  today(
    'PRISONER_BASE_LOCATION_CHANGED',
    '/v1/persons/{hmppsId}/prisoner-base-location',
    any(
      reason(type('prison-offender-events.prisoner.received'), 'ADMISSION', 'TRANSFERRED'),
      reason(type('prison-offender-events.prisoner.released'), 'RELEASED'),
    ),
  ),
  today(
    'PERSON_ALERTS_CHANGED',
    '/v1/persons/{hmppsId}/alerts',
    type('person.alert.created', 'person.alert.updated', 'person.alert.deleted'),
  ),
  target('PERSON_ALERTS_CHANGED', '/v1/persons/{hmppsId}/alerts', type('person.alert.inactive')),
  today(
    'PRISONER_NON_ASSOCIATIONS_CHANGED',
    '/v1/prison/{prisonId}/prisoners/{hmppsId}/non-associations',
    type('non-association-detail.changed'),
  ),
  today('PERSON_HEALTH_AND_DIET_CHANGED', '/v1/persons/{hmppsId}/health-and-diet', created),
  target(
    'PERSON_HEALTH_AND_DIET_CHANGED',
    '/v1/persons/{hmppsId}/health-and-diet',
    type('dietary.information.updated'),
  ),
  today('PERSON_CARE_NEEDS_CHANGED', '/v1/persons/{hmppsId}/care-needs', created),
  target('PERSON_CARE_NEEDS_CHANGED', '/v1/persons/{hmppsId}/care-needs', type('person.care-need.changed')),
  today('PERSON_LANGUAGES_CHANGED', '/v1/persons/{hmppsId}/languages', any(created, changed('PERSONAL_DETAILS'))),
  today(
    'KEY_DATES_AND_ADJUSTMENTS_PRISONER_RELEASE',
    '/v1/persons/{hmppsId}/sentences/latest-key-dates-and-adjustments',
    any(reason(released, 'RELEASED'), changed('SENTENCE')),
  ),
  target('PRISONER_MERGED', '/v1/persons/{hmppsId}', type('prisoner.merged')),
  target('PERSON_PLANNED_MOVES_CHANGED', '/v1/persons/{hmppsId}/planned-moves', type('planned-move.changed')),
  target('PERSON_MOVEMENTS_CHANGED', '/v1/persons/{hmppsId}/movements', any(received, released)),
  target('PERSON_APPOINTMENTS_CHANGED', '/v1/prison/{prisonId}/healthcare/appointments/{appointmentId}', (event) =>
    event.type.startsWith('appointments.appointment-instance.'),
  ),
  target(
    'HEALTH_MESSAGE_STATUS_CHANGED',
    '/v1/healthcare/messages/{messageId}',
    type('healthcare.message.status-changed'),
  ),
]

/** The events that a happening sends out of the prison, in the extent in force. */
export function externalEvents(event: DomainEvent, extent: Extent): readonly ExternalEvent[] {
  return MAPPINGS.filter((mapping) => (mapping.since === 'today' || extent === 'target') && mapping.when(event)).map(
    (mapping) => ({
      eventType: mapping.eventType,
      path: mapping.path
        .replace('{prisonId}', event.prisonId ?? '')
        .replace('{appointmentId}', String(event.appointmentId ?? ''))
        .replace('{messageId}', event.messageId ?? ''),
      prisonNumber: event.prisonNumber,
      ...(event.prisonId ? { prisonId: event.prisonId } : {}),
      ...(event.sourceClientReference ? { sourceClientReference: event.sourceClientReference } : {}),
    }),
  )
}

function today(eventType: string, path: string, when: Mapping['when']): Mapping {
  return { eventType, path, since: 'today', when }
}

function target(eventType: string, path: string, when: Mapping['when']): Mapping {
  return { eventType, path, since: 'target', when }
}
