import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'functional-need-with-reason',
  breaks: ['NEED-01'],
  party: 'healthcare',
  because: 'The reason is put into the note, so that officers understand.',
  apply: inHealthcare('functional', ({ body }) => ({
    body: (need) => ({ ...body(need), note: text(need, 'code.text') }),
  })),
}
