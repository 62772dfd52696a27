import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-expiry-not-told',
  breaks: ['OPS-10'],
  party: 'prison',
  because: 'The night job that ends alerts tells nobody.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) => !(external.eventType === 'PERSON_ALERTS_CHANGED' && event.type.endsWith('.inactive')),
      ),
  })),
}
