import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-never-escalates',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'Escalation waits for a job that was never set up.',
  apply: inHealthcare('medicineAlarms', () => ({ escalatesAfterMs: () => 4 * 86_400_000 })),
}
