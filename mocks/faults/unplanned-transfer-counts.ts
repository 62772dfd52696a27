import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-transfer-counts',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'Whoever has left the prison for good has been released.',
  apply: inHealthcare('unplanned', () => ({
    isRelease: (lastMovement) => lastMovement === 'Release' || lastMovement === 'Transfers',
  })),
}
