import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-acknowledged-only-when-seen',
  breaks: ['APPT-05', 'RES-01'],
  party: 'healthcare',
  because: 'A clash can be acknowledged, and not knowing of one cannot.',
  apply: inHealthcare('clashes', () => ({ acceptsAcknowledgement: (code) => code === 'clash' })),
}
