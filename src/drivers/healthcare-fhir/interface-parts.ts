/**
 * Parts of the proposed interface (docs/interface) that this driver asks for. A system that offers one and does not
 * describe it leaves others to guess.
 */

/** Search parameters by kind of thing. */
export const SEARCHES: Readonly<Record<string, readonly string[]>> = {
  Appointment: ['patient', 'actor', 'date', 'status'],
  Encounter: ['patient'],
  Flag: ['patient'],
  List: ['subject', 'code'],
  Patient: ['identifier'],
  Practitioner: ['identifier'],
  QuestionnaireResponse: ['subject'],
  Task: ['patient', 'code', 'owner'],
}

/** Operations, with the kind of thing before those that belong to one. */
export const OPERATIONS: readonly string[] = [
  '$exchange-report',
  '$migrate',
  '$reconcile-appointments',
  '$round',
  '$second-stage-measure',
  '$set-missed-dose-rule',
  'AuditEvent/$verify',
  'Patient/$appointments-for-patient',
  'Patient/$emergency-summary',
  'Patient/$escort-health-section',
  'Patient/$explain-registration',
  'Patient/$export',
  'Patient/$hand-over-escort-health-section',
  'Patient/$subject-access',
  'Patient/$unlink',
]
