import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-clinician-blamed-on-patient',
  breaks: ['APPT-03'],
  party: 'healthcare',
  because: 'Whatever the reason, the cancellation is put down to the patient.',
  apply: inHealthcare('appointments', (appointments) => ({
    reasonForPrison: (appointment) => {
      const code = appointments.reasonForPrison(appointment)
      return code === 'CLINICIAN_UNAVAILABLE' ? 'PATIENT_REQUEST' : code
    },
  })),
}
