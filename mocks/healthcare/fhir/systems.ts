/** The names of code systems, identifier systems and extensions. Those under `interlock.example` are proposed. */

const PROPOSED = 'https://interlock.example'

export const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number'
export const PRISON_NUMBER = `${PROPOSED}/id/prison-number`
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
/** Where a message to the prison has got to. */
export const RECEIPT_STATE = `${PROPOSED}/fhir/CodeSystem/receipt-state`
export const CUSTODY_CLASS = `${PROPOSED}/fhir/CodeSystem/custody-class`
export const FLAG_CATEGORY = `${PROPOSED}/fhir/CodeSystem/flag-category`
/** The prison's own alert codes, for example `HA`. */
export const PRISON_ALERT = `${PROPOSED}/fhir/CodeSystem/prison-alert`
export const PRISON_ALERT_TYPE = `${PROPOSED}/fhir/CodeSystem/prison-alert-type`
export const STAFF_ROLE = `${PROPOSED}/fhir/CodeSystem/staff-role`

/** Who keeps a medicine: `in-possession` or `not-in-possession`. */
export const MEDICINES_HELD = `${PROPOSED}/fhir/CodeSystem/medicines-held`

/** When the prison last confirmed what a resource says: `valueInstant`. */
export const CONFIRMED_AT = `${PROPOSED}/fhir/StructureDefinition/confirmed-at`
/** Whether the prison confirmed it this time: `valueBoolean`. */
export const CURRENT = `${PROPOSED}/fhir/StructureDefinition/current`

/** What the prison's alerts say of self-harm: `valueCode`. */
export const SELF_HARM = `${PROPOSED}/fhir/StructureDefinition/self-harm`
/** When an ACCT is reviewed next: `state`, and `date` where one is planned. */
export const ACCT_REVIEW = `${PROPOSED}/fhir/StructureDefinition/acct-review`

export const EMPTY_REASON = 'http://terminology.hl7.org/CodeSystem/list-empty-reason'
export const DATA_ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
