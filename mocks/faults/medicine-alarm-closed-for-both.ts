import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-closed-for-both',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'An alarm is one thing to do, and whoever closes it closes it for both sites.',
  apply: inHealthcare('medicineAlarms', () => ({ closedWith: (_closed, open) => open })),
}
