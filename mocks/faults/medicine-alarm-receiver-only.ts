import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-receiver-only',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'Once the person has gone, the site that still has the medicine is not told.',
  apply: inHealthcare('medicineAlarms', () => ({
    sites: ({ occasion, from, to }) => (occasion === 'at-arrival' ? [to] : [from, to]),
  })),
}
