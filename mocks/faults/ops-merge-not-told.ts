import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-merge-not-told',
  breaks: ['OPS-11'],
  party: 'prison',
  because: 'The notice of a merge is behind a switch that is off.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) => map(event, extent).filter((external) => !(external.eventType === 'PRISONER_MERGED')),
  })),
}
