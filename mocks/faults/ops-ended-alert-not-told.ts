import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-ended-alert-not-told',
  breaks: ['OPS-10'],
  party: 'prison',
  because: 'News is what is new, and an alert that is changed or ended is not.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        ({ eventType }) => eventType !== 'PERSON_ALERTS_CHANGED' || /\.(created|deleted)$/.test(event.type),
      ),
  })),
}
