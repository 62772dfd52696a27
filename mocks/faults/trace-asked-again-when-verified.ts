import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-asked-again-when-verified',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'A notice asks for a trace without a look at the number.',
  apply: inHealthcare('firstStage', (before) => ({
    isTraced: (held, occasion) => occasion !== 'notice' && before.isTraced(held, occasion),
  })),
}
