import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'readmission-release-as-absence',
  breaks: ['APPT-09', 'IDM-06', 'MOVE-07', 'REL-03', 'MOVE-04', 'REL-02'],
  party: 'healthcare',
  because: 'Somebody who is not in the prison is taken to be out for the day.',
  apply: inHealthcare('reception', (before) => ({
    stayStatus: (whereabouts) => (whereabouts.inPrison ? before.stayStatus(whereabouts) : 'onleave'),
  })),
}
