import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-move-not-told',
  breaks: ['OPS-09'],
  party: 'prison',
  because: 'A planned move is security information until the day.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter((external) => !(external.eventType === 'PERSON_PLANNED_MOVES_CHANGED')),
  })),
}
