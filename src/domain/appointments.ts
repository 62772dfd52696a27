/** Grows with the appointment requirements. */
export type HealthcareAppointments = object
/** Grows with the appointment requirements. */
export type PrisonAppointments = object
