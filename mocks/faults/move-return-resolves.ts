import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-return-resolves',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Once the person is back from court their appointments are thought to stand again.',
  apply: inHealthcare('followUp', () => ({
    endsBy: (item, { state }) => state === 'held' && causeIn(item) === 'away',
  })),
}
