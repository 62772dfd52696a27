import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'carried-withdrawal-final',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'Whoever withdrew is never asked again.',
  apply: inHealthcare('carrying', ({ asksAgain }) => ({
    asksAgain: (since) => (since.withdrawn ? undefined : asksAgain(since)),
  })),
}
