/** Something that happened inside the prison's systems. Field names are ours; `type` is the real bus's name. */
export interface DomainEvent {
  readonly type: DomainEventType
  readonly prisonNumber: string
  readonly prisonId?: string
  /** Movement reasons of the real bus: `ADMISSION`, `TRANSFERRED`, `RELEASED`, `SENT_TO_COURT` ... */
  readonly reason?: string
  /** For `prisoner.updated`. */
  readonly categories?: readonly ChangeCategory[]
  readonly appointmentId?: number
  readonly messageId?: string
  /** The reference of the write from outside that caused it, so that its author can recognise the echo. */
  readonly sourceClientReference?: string
}

export type ChangeCategory = 'IDENTIFIERS' | 'PERSONAL_DETAILS' | 'ALERTS' | 'STATUS' | 'LOCATION' | 'SENTENCE'

export type DomainEventType =
  | 'prisoner-offender-search.prisoner.created'
  | 'prisoner-offender-search.prisoner.received'
  | 'prisoner-offender-search.prisoner.released'
  | 'prisoner-offender-search.prisoner.updated'
  | 'prison-offender-events.prisoner.received'
  | 'prison-offender-events.prisoner.released'
  | 'prison-offender-events.prisoner.merged'
  | 'prison-offender-events.prisoner.non-association-detail.changed'
  | 'prison-offender-events.prisoner.dietary.information.updated'
  | 'person.alert.created'
  | 'person.alert.updated'
  | 'person.alert.inactive'
  | 'person.alert.deleted'
  | 'person.alerts.changed'
  | 'person.care-need.changed'
  | 'appointments.appointment-instance.created'
  | 'appointments.appointment-instance.updated'
  | 'appointments.appointment-instance.cancelled'
  | 'appointments.appointment-instance.deleted'
  | 'healthcare.message.status-changed'
  | 'transfers.planned-move.changed'
