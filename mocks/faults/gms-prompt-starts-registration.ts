import { AT_HOME, extensionsOf } from '../healthcare/capabilities/registration/decision.ts'
import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-prompt-starts-registration',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'Answering the prompt is the last step of the form, and the form then goes off.',
  apply: inHealthcare('registration', () => ({
    submitsItself: (decision) => extensionsOf(decision, AT_HOME).some((one) => text(one, 'valueCode') === 'end'),
  })),
}
