import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-emergency-reason-presumed',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'In an emergency nobody has time to type, and the page gives a reason by itself',
  apply: inHealthcare('pages', () => ({ reasonSent: (entered) => entered || 'Emergency' })),
}
