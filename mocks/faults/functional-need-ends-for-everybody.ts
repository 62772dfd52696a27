import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'functional-need-ends-for-everybody',
  breaks: ['NEED-01'],
  party: 'healthcare',
  because: 'A need is ended by its code, whoever it is of.',
  apply: inHealthcare('functional', () => ({
    endedWith: (ended, all) => all.filter((one) => text(one, 'code.coding.code') === text(ended, 'code.coding.code')),
  })),
}
