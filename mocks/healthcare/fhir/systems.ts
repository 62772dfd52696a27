/** The names of code systems, identifier systems and extensions. Those under `interlock.example` are proposed. */

const PROPOSED = 'https://interlock.example'

export const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number'
export const PRISON_NUMBER = `${PROPOSED}/id/prison-number`
/** UK Core: how far an NHS number is known to be the person's: `valueCodeableConcept`. */
export const NHS_NUMBER_STATUS =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus'
/** UK Core's code systems for it; the first is retired, the second is the one that this record writes. */
export const NHS_NUMBER_STATUS_CODES = [
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus',
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland',
] as const
/** A document as it was sent: the summary and its version. */
export const DOCUMENT = `${PROPOSED}/id/document`
/** The same for a prison number: `valueCode`, `verified` or `candidate`. */
export const NUMBER_STATUS = `${PROPOSED}/fhir/StructureDefinition/number-status`
/** The record that a resource was moved from when two records became one: `valueReference`. */
export const MOVED_FROM = `${PROPOSED}/fhir/StructureDefinition/moved-from`
/** What staff decided in an identity review: `same-person` or `different-people`. */
export const IDENTITY_DECISION = `${PROPOSED}/fhir/CodeSystem/identity-decision`
/** The questionnaire of the first-stage assessment. */
export const FIRST_STAGE_ASSESSMENT = `${PROPOSED}/fhir/Questionnaire/first-stage-assessment`
/** The questionnaire of the second-stage assessment. */
export const SECOND_STAGE_ASSESSMENT = `${PROPOSED}/fhir/Questionnaire/second-stage-assessment`
/** Why a second-stage assessment needs somebody: `overdue` or `left-first`. */
export const SECOND_STAGE_STATE = `${PROPOSED}/fhir/CodeSystem/second-stage-state`
export const ESTABLISHMENT = `${PROPOSED}/id/establishment`
/** `ZKV-A-1-001`: establishment, then the path within it. */
export const LOCATION_KEY = `${PROPOSED}/id/location-key`
/** The healthcare system's own name of an appointment, which the prison sees as the client reference. */
export const APPOINTMENT_ID = `${PROPOSED}/id/appointment`
export const STAFF_ID = `${PROPOSED}/id/staff`
/** The reference of ours that the prison sees. */
export const CLIENT_REFERENCE = `${PROPOSED}/id/client-reference`

/** Codes for refusals that a client can act on. */
export const PROBLEM_REASON = `${PROPOSED}/fhir/CodeSystem/problem-reason`
export const LIST_KIND = `${PROPOSED}/fhir/CodeSystem/list-kind`
export const WORK_ITEM = `${PROPOSED}/fhir/CodeSystem/work-item`
/** How the record differs from a prison's roll about one person: `missing`, `extra` or `elsewhere`. */
export const ROLL_DIFFERENCE = `${PROPOSED}/fhir/CodeSystem/roll-difference`
/** Where a message to the prison has got to. */
export const RECEIPT_STATE = `${PROPOSED}/fhir/CodeSystem/receipt-state`
export const CUSTODY_CLASS = `${PROPOSED}/fhir/CodeSystem/custody-class`
export const FLAG_CATEGORY = `${PROPOSED}/fhir/CodeSystem/flag-category`
/** The prison's own alert codes, for example `HA`. */
export const PRISON_ALERT = `${PROPOSED}/fhir/CodeSystem/prison-alert`
/** A code that the record's own list does not have in use: `valueCode`, `unknown` or `retired`. */
export const CODE_STANDING = `${PROPOSED}/fhir/StructureDefinition/code-standing`
export const PRISON_ALERT_TYPE = `${PROPOSED}/fhir/CodeSystem/prison-alert-type`
export const STAFF_ROLE = `${PROPOSED}/fhir/CodeSystem/staff-role`

/** What a concern for the prison is about: `self-harm`. */
export const CONCERN_CATEGORY = `${PROPOSED}/fhir/CodeSystem/concern-category`
/** Where an entry of a history comes from: `coded` or `free-text`. */
export const HISTORY_SOURCE = `${PROPOSED}/fhir/CodeSystem/history-source`
/** Who keeps a medicine: `in-possession` or `not-in-possession`. */
export const MEDICINES_HELD = `${PROPOSED}/fhir/CodeSystem/medicines-held`

/** What a medicine is beside its name: `valueCode`, `time-critical` or `opioid-substitution`. */
export const MEDICINE_TRAIT = `${PROPOSED}/fhir/StructureDefinition/medicine-trait`
/** When a medicine was found not to travel: `before-departure` or `at-arrival`. */
export const ALARM_OCCASION = `${PROPOSED}/fhir/CodeSystem/alarm-occasion`
/** `escalated`, for an alarm that nobody has resolved in time. */
export const ALARM_STATE = `${PROPOSED}/fhir/CodeSystem/alarm-state`
/** What the alarms of one move have in common. */
export const PLANNED_MOVE = `${PROPOSED}/id/planned-move`
/** An operation of the prison's interface, as its description names it. */
export const PRISON_OPERATION = `${PROPOSED}/id/prison-operation`
/** A migration by its name, and a record by what the system that it came from calls it. */
export const MIGRATION = `${PROPOSED}/id/migration`
export const MIGRATED_RECORD = `${PROPOSED}/id/migrated-record`
/** Why an old record waits for staff. */
export const MIGRATION_PROBLEM = `${PROPOSED}/fhir/CodeSystem/migration-problem`
/** Why a person left without a practice outside. */
export const REGISTRATION_GAP = `${PROPOSED}/fhir/CodeSystem/registration-gap`
/** A practice. */
export const ODS_CODE = 'https://fhir.nhs.uk/Id/ods-organization-code'
/** `overdue`, for a reconciliation of medicines that is still missing on the last day. */
export const RECONCILIATION_STATE = `${PROPOSED}/fhir/CodeSystem/reconciliation-state`
/** A national screening programme, for example `bowel`. */
export const SCREENING_PROGRAMME = `${PROPOSED}/fhir/CodeSystem/screening-programme`
/** The message exchange's own name of a message. */
export const MESSAGE_ID = `${PROPOSED}/id/message`
/** How a person leaves: `transfer` or `discharge`. */
export const LEAVING = `${PROPOSED}/fhir/CodeSystem/leaving`

/** When the prison last confirmed what a resource says: `valueInstant`. */
export const CONFIRMED_AT = `${PROPOSED}/fhir/StructureDefinition/confirmed-at`
/** Where the prison says that somebody is, on a stay: `valueCode`. */
export const WHEREABOUTS = `${PROPOSED}/fhir/StructureDefinition/whereabouts`
/** How a person may be unlocked, on an appointment: `state`, `condition` and `confirmed-at`. */
export const UNLOCK_CONDITIONS = `${PROPOSED}/fhir/StructureDefinition/unlock-conditions`
/** The prison's codes for them. */
export const UNLOCK_CONDITION = `${PROPOSED}/fhir/CodeSystem/unlock-condition`
/** Whom in healthcare the prison asks, on a medical hold: `valueCode`. */
export const CONTACT_ROLE = `${PROPOSED}/fhir/StructureDefinition/contact-role`
/** Whether the prison confirmed it this time: `valueBoolean`. */
export const CURRENT = `${PROPOSED}/fhir/StructureDefinition/current`

/** What the prison's alerts say of self-harm: `valueCode`. */
export const SELF_HARM = `${PROPOSED}/fhir/StructureDefinition/self-harm`
/** When an ACCT is reviewed next: `state`, and `date` where one is planned. */
export const ACCT_REVIEW = `${PROPOSED}/fhir/StructureDefinition/acct-review`

export const SNOMED = 'http://snomed.info/sct'
export const EMPTY_REASON = 'http://terminology.hl7.org/CodeSystem/list-empty-reason'

/** What an escort has to know of somebody's health: `fitness`, `medicines` or `allergies`. */
export const TRAVEL = `${PROPOSED}/fhir/CodeSystem/travel-essential`
/** What somebody needs or must not do, by its effect: `LOW_BUNK`. */
export const FUNCTIONAL_NEED = `${PROPOSED}/fhir/CodeSystem/functional-need`
/** What help somebody needs to get out: `EVACUATION_CHAIR`. */
export const EVACUATION_HELP = `${PROPOSED}/fhir/CodeSystem/evacuation-help`
/** The landing that a plan to evacuate is for: `valueString`, a location key, `ZKV-A-1`. */
export const FITS_LANDING = `${PROPOSED}/fhir/StructureDefinition/fits-landing`
/** What somebody must not eat: the prison's own codes for food allergies. */
export const FOOD_ALLERGEN = `${PROPOSED}/fhir/CodeSystem/food-allergen`
/** What somebody must be given to eat, by its effect. */
export const MEDICAL_DIET = `${PROPOSED}/fhir/CodeSystem/medical-diet`

/** The prison's codes for kinds of appointments. */
export const APPOINTMENT_CATEGORY = `${PROPOSED}/fhir/CodeSystem/appointment-category`
/** The prison's codes for why it cancelled an appointment. */
export const PRISON_CANCELLATION = `${PROPOSED}/fhir/CodeSystem/prison-cancellation-reason`
export const CANCELLATION = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason'
/** The person is seen in the cell: `valueBoolean`. */
export const IN_CELL = `${PROPOSED}/fhir/StructureDefinition/in-cell`
/** The prison's codes for what became of bringing a person. */
export const MOVEMENT_OUTCOME = `${PROPOSED}/fhir/CodeSystem/movement-outcome`
/** The movement outcome of an appointment: `valueCodeableConcept`. */
export const OUTCOME = `${PROPOSED}/fhir/StructureDefinition/movement-outcome`
/** Why an appointment fell through. */
export const FOLLOW_UP_CAUSE = `${PROPOSED}/fhir/CodeSystem/follow-up-cause`
/** Somebody outside the prison holds the appointment: `valueBoolean`. */
export const OUTSIDE = `${PROPOSED}/fhir/StructureDefinition/outside`
/** The escort that it needs: `latest-return` and `decision`. */
export const ESCORT = `${PROPOSED}/fhir/StructureDefinition/escort`
/** Whether the patient is examined or treated, and not only spoken with: `valueBoolean`. */
export const EXAMINATION = `${PROPOSED}/fhir/StructureDefinition/examination`
/** It could as well be held from afar: `valueBoolean`. */
export const SUITS_REMOTE = `${PROPOSED}/fhir/StructureDefinition/suits-remote`
export const DELIVERY_CHANNEL = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeliveryChannel'
export const DELIVERY_CHANNEL_CODES = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-DeliveryChannel'
/** A problem that whoever books knows of and goes on with: `valueCode`, a problem reason. */
export const ACKNOWLEDGED = `${PROPOSED}/fhir/StructureDefinition/acknowledged`
/** A time at which a person is needed elsewhere, on an issue: `period`, and `kind` for those who may know. */
export const BUSY_PERIOD = `${PROPOSED}/fhir/StructureDefinition/busy-period`
/** On a list: the prison restricts what is known of the person. */
export const RESTRICTED = 'https://interlock.example/fhir/StructureDefinition/restricted'
/** What an audit entry tells of beyond the interaction. */
export const AUDIT_DEED = `${PROPOSED}/fhir/CodeSystem/audit-deed`
/** Kinds of documents that record what was agreed with a prison. */
export const CATEGORY_AGREEMENT = `${PROPOSED}/fhir/CodeSystem/agreement`
