import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-with-reason',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'The reason is put into the note, so that officers understand.',
  apply: inHealthcare('evacuation', ({ body }) => ({
    body: (need) => ({ ...body(need), note: text(need, 'code.text') }),
  })),
}
