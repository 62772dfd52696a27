import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-appointments-of-own-site',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'A site shows the appointments that it made itself.',
  apply: inHealthcare('handover', () => ({ crosses: ({ resourceType }) => resourceType !== 'Appointment' })),
}
