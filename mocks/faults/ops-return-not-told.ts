import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-return-not-told',
  breaks: ['OPS-11'],
  party: 'prison',
  because: 'A return is as before, so there is nothing to tell.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) => !(external.eventType === 'PERSON_MOVEMENTS_CHANGED' && event.reason === 'RETURN_FROM_COURT'),
      ),
  })),
}
