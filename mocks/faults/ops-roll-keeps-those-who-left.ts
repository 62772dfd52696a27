import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-roll-keeps-those-who-left',
  breaks: ['OPS-14'],
  party: 'prison',
  because: 'Nobody is taken off the roll until the month is closed.',
  apply: inPrison('people', ({ roll }) => ({
    roll: (people, prisonId) => [
      ...roll(people, prisonId),
      ...people.filter(({ status, lastPrisonId }) => status === 'INACTIVE OUT' && lastPrisonId === prisonId),
    ],
  })),
}
