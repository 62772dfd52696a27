import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-reason-always',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'A reason is a mandatory field of the form.',
  apply: inHealthcare('cameWith', ({ isMissing }) => ({ isMissing: (part) => isMissing(part) || part?.length === 0 })),
}
