import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-prescription-waits-for-registration',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Whoever has agreed gets prescriptions from the GP system, which does not know them yet.',
  apply: inHealthcare('registration', () => ({
    treats: (kind, decisions) =>
      kind !== 'MedicationRequest' || !decisions.some((decision) => choiceIn(decision) === 'permit'),
  })),
}
