import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-clinical-reason-sent',
  breaks: ['APPT-03'],
  party: 'healthcare',
  because: 'A cancellation reason is passed on as it is coded in healthcare, where the prison has no word for it.',
  apply: inHealthcare('appointments', (appointments) => ({
    reasonForPrison: (appointment) => {
      const code = text(appointment, 'cancelationReason.coding.code') ?? ''
      return ['pat-preg', 'meds-inc'].includes(code) ? code : appointments.reasonForPrison(appointment)
    },
  })),
}
