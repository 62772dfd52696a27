import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-roll-of-the-estate',
  breaks: ['OPS-14'],
  party: 'prison',
  because: 'One roll serves every prison.',
  apply: inPrison('people', ({ roll }) => ({
    roll: (people) => [...new Set(people.map(({ prisonId }) => prisonId))].flatMap((each) => [...roll(people, each)]),
  })),
}
