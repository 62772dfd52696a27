/** Identifier and code systems of the healthcare interface; see docs/interface/conventions.md. */
const PROPOSED = 'https://interlock.example/fhir'

export const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number'
export const PRISON_NUMBER = 'https://interlock.example/id/prison-number'
export const ESTABLISHMENT = 'https://interlock.example/id/establishment'
export const LIST_KIND = `${PROPOSED}/CodeSystem/list-kind`
export const PRISON_ALERT = `${PROPOSED}/CodeSystem/prison-alert`
export const SELF_HARM_STATE = `${PROPOSED}/CodeSystem/self-harm-state`
export const SOURCE_STATE = `${PROPOSED}/StructureDefinition/source-state`
export const SELF_HARM = `${PROPOSED}/StructureDefinition/self-harm`
export const EMPTY_REASON = 'http://terminology.hl7.org/CodeSystem/list-empty-reason'
