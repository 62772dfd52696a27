import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-told-to-patient',
  breaks: ['APPT-11'],
  party: 'healthcare',
  because: 'The list for the patient is a copy of the clinic list.',
  apply: inHealthcare('outside', () => ({
    toldToPatient: (appointment) => appointment,
  })),
}
