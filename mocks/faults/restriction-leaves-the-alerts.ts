import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restriction-leaves-the-alerts',
  breaks: ['CONF-05'],
  party: 'healthcare',
  because: 'The list is emptied, and the alerts themselves can still be found.',
  apply: inHealthcare('restriction', () => ({ hides: (what) => what !== 'alert' })),
}
