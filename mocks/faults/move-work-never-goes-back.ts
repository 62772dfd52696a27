import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-work-never-goes-back',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'A site that has handed work on is thought to have nothing more to do with it.',
  apply: inHealthcare('followUp', ({ passesOn }) => ({
    passesOn: (item, to, from) => to !== from && passesOn(item, to, from),
  })),
}
