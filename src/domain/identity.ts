/** Grows with the identity requirements. */
export type HealthcareIdentity = object
/** Grows with the identity requirements. */
export type PrisonIdentity = object
