import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-kept-by-the-browser',
  breaks: ['UI-04'],
  party: 'healthcare',
  because: 'A word that asks browsers to look again was taken to mean that they keep nothing',
  apply: inHealthcare('pages', () => ({ cacheControl: () => 'private, no-cache' })),
}
