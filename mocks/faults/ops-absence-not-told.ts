import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-absence-not-told',
  breaks: ['OPS-11'],
  party: 'prison',
  because: 'Whoever is out for the day is still here.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) =>
          !(
            external.eventType === 'PERSON_MOVEMENTS_CHANGED' &&
            ['SENT_TO_COURT', 'TEMPORARY_ABSENCE_RELEASE'].includes(event.reason ?? '')
          ),
      ),
  })),
}
