import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-reason-not-kept',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'The reason only opens the way, and is not stored with what it excused.',
  apply: inHealthcare('leaving', () => ({
    completed: ({ statusReason: _said, ...task }) => task,
  })),
}
