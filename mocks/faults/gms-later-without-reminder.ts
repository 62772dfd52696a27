import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-later-without-reminder',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Who puts it off will come back when they want to.',
  apply: inHealthcare('registration', () => ({ asks: () => undefined })),
}
