import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-with-comment',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'All that the prison says about a condition is shown.',
  apply: inHealthcare('unlock', ({ shown }) => ({
    shown: (condition) => ({ ...shown(condition), text: text(condition, 'comment') ?? '' }),
  })),
}
