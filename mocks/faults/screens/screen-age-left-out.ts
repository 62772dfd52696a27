import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-age-left-out',
  breaks: ['UI-03'],
  party: 'healthcare',
  because: 'The age of the risk was thought to be clutter, and stands in the full list only',
  apply: inHealthcare('pages', () => ({ age: () => undefined })),
}
