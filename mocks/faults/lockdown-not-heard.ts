import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-not-heard',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'The clinic list loses whoever the prison calls off, and nobody is told.',
  apply: inHealthcare('followUp', ({ hasFallenThrough }) => ({
    hasFallenThrough: (appointment, entry) => entry.status !== 'CANCELLED' && hasFallenThrough(appointment, entry),
  })),
}
