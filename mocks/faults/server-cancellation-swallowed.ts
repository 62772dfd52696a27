import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-cancellation-swallowed',
  breaks: ['FHIR-02'],
  party: 'fhir',
  because: 'Cancelling is left to a workflow, and the plain update that asks for it is answered and dropped.',
  apply: inServer('changing', ({ kept }) => ({
    kept: (before, after) => (after.status === 'cancelled' ? before : kept(before, after)),
  })),
}
