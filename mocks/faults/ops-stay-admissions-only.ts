import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-stay-admissions-only',
  breaks: ['OPS-11'],
  party: 'prison',
  because: 'A stay is told when it begins with an admission.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) => !(external.eventType === 'PRISONER_BASE_LOCATION_CHANGED' && event.reason !== 'ADMISSION'),
      ),
  })),
}
