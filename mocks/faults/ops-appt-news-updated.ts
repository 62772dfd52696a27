import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-news-updated',
  breaks: ['OPS-02', 'OPS-03'],
  party: 'prison',
  because: 'Only what begins and ends is news; a change can be read.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) => !(external.eventType === 'PERSON_APPOINTMENTS_CHANGED' && event.type.endsWith('.updated')),
      ),
  })),
}
