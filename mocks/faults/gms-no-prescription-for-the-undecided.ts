import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-prescription-for-the-undecided',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Prescribing asks for a registered patient, and lets those through who are on their way.',
  apply: inHealthcare('registration', () => ({
    treats: (kind, decisions) => kind !== 'MedicationRequest' || decisions.every(({ status }) => status !== 'draft'),
  })),
}
