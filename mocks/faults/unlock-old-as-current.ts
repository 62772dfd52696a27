import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-old-as-current',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'What is known is shown until something else is known.',
  apply: inHealthcare('unlock', ({ after }) => ({
    after: (answer, before, now) => (answer.ok || !before ? after(answer, before, now) : before),
  })),
}
