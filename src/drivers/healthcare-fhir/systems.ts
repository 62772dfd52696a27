/** Identifier and code systems of the healthcare interface; see docs/interface/conventions.md. */
const PROPOSED = 'https://interlock.example/fhir'

export const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number'
export const ODS_CODE = 'https://fhir.nhs.uk/Id/ods-organization-code'
export const PRISON_NUMBER = 'https://interlock.example/id/prison-number'
export const ESTABLISHMENT = 'https://interlock.example/id/establishment'
export const LIST_KIND = `${PROPOSED}/CodeSystem/list-kind`
export const PRISON_ALERT = `${PROPOSED}/CodeSystem/prison-alert`
export const HTTP_ERROR = 'https://fhir.nhs.uk/Codesystem/http-error-codes'
export const CODE_STANDING = `${PROPOSED}/StructureDefinition/code-standing`
export const CONCERN_CATEGORY = `${PROPOSED}/CodeSystem/concern-category`
export const MEDICINES_HELD = `${PROPOSED}/CodeSystem/medicines-held`
export const MEDICINE_TRAIT = `${PROPOSED}/StructureDefinition/medicine-trait`
export const ALARM_OCCASION = `${PROPOSED}/CodeSystem/alarm-occasion`
export const ALARM_STATE = `${PROPOSED}/CodeSystem/alarm-state`
export const REGISTRATION_GAP = `${PROPOSED}/CodeSystem/registration-gap`
export const PRISON_OPERATION = 'https://interlock.example/id/prison-operation'
export const MIGRATION = 'https://interlock.example/id/migration'
export const MIGRATED_RECORD = 'https://interlock.example/id/migrated-record'
export const MIGRATION_PROBLEM = `${PROPOSED}/CodeSystem/migration-problem`
export const LEAVING = `${PROPOSED}/CodeSystem/leaving`
export const HISTORY_SOURCE = `${PROPOSED}/CodeSystem/history-source`
export const WORK_ITEM = `${PROPOSED}/CodeSystem/work-item`
export const ROLL_DIFFERENCE = `${PROPOSED}/CodeSystem/roll-difference`
export const SNOMED = 'http://snomed.info/sct'
export const CONFIRMED_AT = `${PROPOSED}/StructureDefinition/confirmed-at`
export const WHEREABOUTS = `${PROPOSED}/StructureDefinition/whereabouts`
export const UNLOCK_CONDITIONS = `${PROPOSED}/StructureDefinition/unlock-conditions`
export const UNLOCK_CONDITION = `${PROPOSED}/CodeSystem/unlock-condition`
export const CONTACT_ROLE = `${PROPOSED}/StructureDefinition/contact-role`
export const FLAG_CATEGORY = `${PROPOSED}/CodeSystem/flag-category`
export const CURRENT = `${PROPOSED}/StructureDefinition/current`
export const ACCT_REVIEW = `${PROPOSED}/StructureDefinition/acct-review`
export const SELF_HARM = `${PROPOSED}/StructureDefinition/self-harm`
export const EMPTY_REASON = 'http://terminology.hl7.org/CodeSystem/list-empty-reason'
export const APPOINTMENT_ID = 'https://interlock.example/id/appointment'
export const LOCATION_KEY = 'https://interlock.example/id/location-key'
export const STAFF_ID = 'https://interlock.example/id/staff'
export const PROBLEM_REASON = `${PROPOSED}/CodeSystem/problem-reason`
export const APPOINTMENT_CATEGORY = `${PROPOSED}/CodeSystem/appointment-category`
export const PRISON_CANCELLATION = `${PROPOSED}/CodeSystem/prison-cancellation-reason`
export const RECEIPT_STATE = `${PROPOSED}/CodeSystem/receipt-state`
export const IN_CELL_EXTENSION = `${PROPOSED}/StructureDefinition/in-cell`
export const ACKNOWLEDGED = `${PROPOSED}/StructureDefinition/acknowledged`
export const BUSY_PERIOD = `${PROPOSED}/StructureDefinition/busy-period`
export const FOLLOW_UP = 'appointment-follow-up'
export const MOVEMENT_OUTCOME = `${PROPOSED}/CodeSystem/movement-outcome`
export const OUTCOME = `${PROPOSED}/StructureDefinition/movement-outcome`
export const OUTSIDE = `${PROPOSED}/StructureDefinition/outside`
export const ESCORT = `${PROPOSED}/StructureDefinition/escort`
export const EXAMINATION = `${PROPOSED}/StructureDefinition/examination`
export const SUITS_REMOTE = `${PROPOSED}/StructureDefinition/suits-remote`
export const REPLACES = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.replaces'
export const DELIVERY_CHANNEL = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeliveryChannel'
export const DELIVERY_CHANNEL_CODES = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-DeliveryChannel'
export const CANCELLATION = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason'
/** What a consent rests on, where no wording was shown. */
export const POLICY = `${PROPOSED}/policy/sharing`
export const NHS_NUMBER_STATUS =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus'
export const NHS_NUMBER_STATUS_CODES = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus'
export const NHS_NUMBER_STATUS_CODES_ENGLAND =
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland'
export const NUMBER_STATUS = `${PROPOSED}/StructureDefinition/number-status`
export const IDENTITY_DECISION = `${PROPOSED}/CodeSystem/identity-decision`
export const FIRST_STAGE_ASSESSMENT = `${PROPOSED}/Questionnaire/first-stage-assessment`
export const SECOND_STAGE_ASSESSMENT = `${PROPOSED}/Questionnaire/second-stage-assessment`
export const SECOND_STAGE_STATE = `${PROPOSED}/CodeSystem/second-stage-state`
/** On a list: the prison restricts what is known of the person. */
export const RESTRICTED = 'https://interlock.example/fhir/StructureDefinition/restricted'
export const FUNCTIONAL_NEED = `${PROPOSED}/CodeSystem/functional-need`
export const EVACUATION_HELP = `${PROPOSED}/CodeSystem/evacuation-help`
export const FITS_LANDING = `${PROPOSED}/StructureDefinition/fits-landing`
export const FOOD_ALLERGEN = `${PROPOSED}/CodeSystem/food-allergen`
export const MEDICAL_DIET = `${PROPOSED}/CodeSystem/medical-diet`
/** Purposes of base FHIR R4; `BTG` breaks the glass. */
export const ACT_REASON = 'http://terminology.hl7.org/CodeSystem/v3-ActReason'
/** What an audit entry tells of beyond the interaction. */
export const AUDIT_DEED = `${PROPOSED}/CodeSystem/audit-deed`
export const TRAVEL = `${PROPOSED}/CodeSystem/travel-essential`
/** Kinds of documents that record what was agreed with a prison. */
export const CATEGORY_AGREEMENT = `${PROPOSED}/CodeSystem/agreement`
