import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'carried-asked-afresh',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'Reception asks everybody who comes.',
  apply: inHealthcare('carrying', ({ asksAgain }) => ({
    asksAgain: (since) => asksAgain(since) ?? (since.decidedAt === since.heldAt ? undefined : 'wording-changed'),
  })),
}
