import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-roll-without-cells',
  breaks: ['OPS-14'],
  party: 'prison',
  because: 'Cells are security information and are left out of the roll.',
  apply: inPrison('people', ({ rollEntry }) => ({
    rollEntry: (prisoner) => ({ ...rollEntry(prisoner), cellLocation: null }),
  })),
}
