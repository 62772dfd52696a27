import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-roll-by-first-reception',
  breaks: ['OPS-14'],
  party: 'prison',
  because: 'The roll goes by where somebody was received first.',
  apply: inPrison('people', ({ roll }) => ({
    roll: (people, prisonId) =>
      people
        .filter(({ lastPrisonId }) => lastPrisonId === prisonId)
        .concat(roll(people, prisonId).filter(({ lastPrisonId }) => lastPrisonId === undefined)),
  })),
}
