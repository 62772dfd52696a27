import { shownAs } from '../healthcare/capabilities/registration/wording.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-decisions-take-new-wording',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'Decisions refer to the wording in force, and there is one of that.',
  apply: inHealthcare('registration', () => ({
    reworded: (decision, wording) => ({ ...decision, ...shownAs(wording) }),
  })),
}
