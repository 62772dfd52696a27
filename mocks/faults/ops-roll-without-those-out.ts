import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-roll-without-those-out',
  breaks: ['OPS-14'],
  party: 'prison',
  because: 'The roll is of those who slept here and are here now.',
  apply: inPrison('people', ({ roll }) => ({
    roll: (people, prisonId) => roll(people, prisonId).filter(({ status }) => status === 'ACTIVE IN'),
  })),
}
