import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-two-numbers-joined',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because: 'Staff can make one record of two people whom the prison holds.',
  apply: inHealthcare('matching', () => ({ joinsTwoNumbers: () => true })),
}
