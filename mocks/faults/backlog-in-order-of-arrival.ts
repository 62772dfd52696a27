import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'backlog-in-order-of-arrival',
  breaks: ['RES-03'],
  party: 'healthcare',
  because: 'A backlog is worked off from its beginning, one event after the other.',
  apply: inHealthcare('feed', () => ({ laneOf: () => 'backlog' })),
}
