import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-escort-empty-taken',
  breaks: ['OPS-12'],
  party: 'prison',
  because: 'An empty health section means that there is nothing to say.',
  apply: inPrison('escort', () => ({ takesEmpty: true })),
}
