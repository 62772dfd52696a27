import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-receipt-not-told',
  breaks: ['OPS-06', 'OPS-15'],
  party: 'prison',
  because: 'Whoever wants to know what became of a message can ask.',
  apply: inPrison('events', ({ map }) => ({
    map: (event, extent) =>
      map(event, extent).filter((external) => !(external.eventType === 'HEALTH_MESSAGE_STATUS_CHANGED')),
  })),
}
