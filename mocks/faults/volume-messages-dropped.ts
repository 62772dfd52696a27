import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'volume-messages-dropped',
  breaks: ['VOL-01'],
  party: 'healthcare',
  because: 'The queue to the prison has room for fifty-five messages a second, and nobody looks at the others again.',
  oneByOne: true,
  apply: inHealthcare('outbox', () => ({ keepsInRush: (messages) => messages <= 55 })),
}
