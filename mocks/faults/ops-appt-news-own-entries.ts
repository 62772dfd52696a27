import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-news-own-entries',
  breaks: ['OPS-02'],
  party: 'prison',
  because: 'Entries that the prison makes itself are of no concern to healthcare.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) =>
          !(
            external.eventType === 'PERSON_APPOINTMENTS_CHANGED' &&
            event.type.endsWith('.created') &&
            event.sourceClientReference === undefined
          ),
      ),
  })),
}
