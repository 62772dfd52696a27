import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-news-cancelled',
  breaks: ['OPS-02'],
  party: 'prison',
  because: 'A cancelled appointment is told to the person and to nobody else.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) => !(external.eventType === 'PERSON_APPOINTMENTS_CHANGED' && event.type.endsWith('.cancelled')),
      ),
  })),
}
