import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-no-reason-on-transfer',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'The transfer form insists on a supply, and has no room for a reason.',
  apply: inHealthcare('leaving', ({ isReason }) => ({
    isReason: (said, leaving) => leaving === 'discharge' && isReason(said, leaving),
  })),
}
