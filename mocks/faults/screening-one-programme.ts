import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-one-programme',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'Each person is listed once, for the first programme.',
  apply: inHealthcare('screening', () => ({ listed: (programmes) => programmes.slice(0, 1) })),
}
