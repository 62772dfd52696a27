import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-emergency-without-risk',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'The emergency summary was made by doctors, and holds what doctors wrote',
  apply: inHealthcare('pages', () => ({ inEmergency: () => [] })),
}
