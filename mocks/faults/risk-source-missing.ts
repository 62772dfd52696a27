import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-source-missing',
  breaks: ['RISK-02'],
  party: 'healthcare',
  because: 'Alerts are copied without a word of where they came from.',
  apply: inHealthcare('risk', () => ({ sourceOf: () => undefined })),
}
