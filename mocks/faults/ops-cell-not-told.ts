import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-cell-not-told',
  breaks: ['OPS-10'],
  party: 'prison',
  because: 'A cell can be read, so a move within the prison is no news.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter((external) => !(external.eventType === 'PERSON_CELL_LOCATION_CHANGED')),
  })),
}
