import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-news-without-cause',
  breaks: ['OPS-02'],
  party: 'prison',
  because: 'Who caused a change is left out of a notice to keep it short.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).map((external) => {
        const { sourceClientReference: _left, ...rest } = external
        return external.eventType === 'PERSON_APPOINTMENTS_CHANGED' ? rest : external
      }),
  })),
}
