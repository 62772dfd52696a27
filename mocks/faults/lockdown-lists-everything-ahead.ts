import { isStanding } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-lists-everything-ahead',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'When one appointment is called off, all that the person has ahead is listed.',
  apply: inHealthcare('followUp', () => ({
    affected: (_appointment, all) => all.filter(isStanding),
  })),
}
