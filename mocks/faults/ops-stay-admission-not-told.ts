import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-stay-admission-not-told',
  breaks: ['OPS-11'],
  party: 'prison',
  because: 'Reception tells of an admission itself, by telephone.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter(
        (external) => !(external.eventType === 'PRISONER_BASE_LOCATION_CHANGED' && event.reason === 'ADMISSION'),
      ),
  })),
}
