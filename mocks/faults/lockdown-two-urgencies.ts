import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-two-urgencies',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'The list knows urgent and not urgent, and nothing between or above.',
  apply: inHealthcare('followUp', ({ priorityOf }) => ({
    priorityOf: (appointment) => (priorityOf(appointment) === 'routine' ? 'routine' : 'urgent'),
  })),
}
