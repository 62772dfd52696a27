import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-period-ignored',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'All that was ever booked is compared, whatever was asked for.',
  apply: inHealthcare('reconciliation', () => ({ isWithin: () => true })),
}
