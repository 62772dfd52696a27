import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-hospital-not-told',
  breaks: ['OPS-11'],
  party: 'prison',
  because: 'Healthcare knows of a hospital visit, since it asked for it.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) =>
          !(external.eventType === 'PERSON_MOVEMENTS_CHANGED' && event.reason === 'TEMPORARY_ABSENCE_RELEASE'),
      ),
  })),
}
