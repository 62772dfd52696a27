import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-prescription-for-those-who-decline',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Prescribing goes through the GP system, and those who declined are not in it.',
  apply: inHealthcare('registration', () => ({
    treats: (kind, decisions) =>
      kind !== 'MedicationRequest' || !decisions.some((decision) => choiceIn(decision) === 'deny'),
  })),
}
