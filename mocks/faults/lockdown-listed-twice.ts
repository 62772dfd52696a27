import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-listed-twice',
  breaks: ['APPT-09', 'APPT-13'],
  party: 'healthcare',
  because:
    'The prison tells of a cancellation and the clinic list changes by it, and each of the two asks for a follow-up.',
  apply: inHealthcare('followUp', () => ({
    affected: (appointment) => [
      appointment,
      { ...appointment, id: `${appointment.id}/_history/${text(appointment, 'meta.versionId') ?? '1'}` },
    ],
  })),
}
