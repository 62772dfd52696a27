import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-work-stays',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'Work stays with the team that wrote it down.',
  apply: inHealthcare('handover', () => ({ workOnArrival: () => 'left' })),
}
