import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-codes-incomplete',
  breaks: ['RISK-09'],
  party: 'healthcare',
  because: 'One code is looked for, and not those that say the same in other words.',
  apply: inHealthcare('selfHarmHistory', () => ({
    isCodedProblem: (problem) => text(problem, 'code.coding.code') === '248062006',
  })),
}
