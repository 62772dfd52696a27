import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-clash-without-times',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'The warning was to be short, and leaves out when the person is needed elsewhere',
  apply: inHealthcare('pages', () => ({ busyTold: () => [] })),
}
