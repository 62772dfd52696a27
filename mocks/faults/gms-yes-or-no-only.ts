import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-yes-or-no-only',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'A form has a yes and a no.',
  apply: inHealthcare('registration', () => ({ options: () => ['permit', 'deny'] })),
}
