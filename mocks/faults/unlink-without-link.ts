import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-without-link',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'A link that does not exist is undone, with success.',
  apply: inHealthcare('unlinking', () => ({ needsLink: () => false })),
}
