import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-anybodys-decision',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'A submission looks for a whole decision and not for whose it is.',
  apply: inHealthcare('registration', () => ({ isOwn: () => true })),
}
