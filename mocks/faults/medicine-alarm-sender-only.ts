import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-sender-only',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'Nobody but the sender is told before departure: the next prison does not have the person yet.',
  apply: inHealthcare('medicineAlarms', () => ({
    sites: ({ occasion, from, to }) => (occasion === 'at-arrival' ? [from, to] : [from]),
  })),
}
