import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-history-sent',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'What the nurse wrote about the reaction is put into the note for the kitchen.',
  apply: inHealthcare('food', ({ body }) => ({
    body: (need) => ({ ...body(need), note: text(need, 'reaction.description') ?? text(need, 'note.text') ?? 'None' }),
  })),
}
