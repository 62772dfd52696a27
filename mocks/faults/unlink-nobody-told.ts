import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-nobody-told',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'Those who were sent something under the wrong number are not told.',
  apply: inHealthcare('unlinking', () => ({ tellsRecipients: () => false })),
}
