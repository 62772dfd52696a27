import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'contract-names-only',
  breaks: ['REG-03'],
  party: 'healthcare',
  because: 'The check sees that a field is there, and not what is in it.',
  apply: inHealthcare('contract', ({ difference }) => ({
    difference: (needed, answer) =>
      answer.ok && isObject(answer.value) && Object.keys(needed.fields).every((name) => name in Object(answer.value))
        ? undefined
        : difference(needed, answer),
  })),
}
