import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-in-first-room',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'Every clinic is entered in the waiting room, where people are taken first.',
  apply: inPrison('appointments', () => ({
    kept: (details) =>
      details.locationKey ? { ...details, locationKey: `${details.locationKey.slice(0, 3)}-HCC-WAIT` } : details,
  })),
}
