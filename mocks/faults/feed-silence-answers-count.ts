import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'feed-silence-answers-count',
  breaks: ['RES-07'],
  party: 'healthcare',
  because: 'The monitor watches the connection: a queue that answers is alive, also when it is always empty.',
  apply: inHealthcare('feedSilence', () => ({ isEmptyAnswerLife: () => true })),
}
