import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-news-deleted',
  breaks: ['OPS-02'],
  party: 'prison',
  because: 'What is taken out of the book has never been there.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) => !(external.eventType === 'PERSON_APPOINTMENTS_CHANGED' && event.type.endsWith('.deleted')),
      ),
  })),
}
