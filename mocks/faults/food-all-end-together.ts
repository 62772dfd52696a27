import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-all-end-together',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'The end of one need is sent as the end of the list.',
  apply: inHealthcare('food', () => ({ endedWith: (_ended, all) => all })),
}
