import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-changes-not-listed',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'Only what is new is thought of as an entry.',
  apply: inHealthcare('exchange', ({ isListed }) => ({
    isListed: (kind) => isListed(kind) && kind !== 'appointment-change' && kind !== 'appointment-cancellation',
  })),
}
