import { forReading } from '../healthcare/capabilities/appointments/outside.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-agreed-told-to-patient',
  breaks: ['APPT-11'],
  party: 'healthcare',
  because: 'Once the escort is agreed the appointment is thought to be no secret.',
  apply: inHealthcare('outside', ({ toldToPatient }) => ({
    toldToPatient: (appointment) =>
      JSON.stringify(appointment).includes('"valueCode":"agreed"')
        ? forReading(appointment)
        : toldToPatient(appointment),
  })),
}
