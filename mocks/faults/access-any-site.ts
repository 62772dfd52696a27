import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-any-site',
  breaks: ['ACC-01', 'ACC-02'],
  party: 'healthcare',
  because: 'Sites are a filter on the first screen, and nothing behind it asks for them.',
  apply: inHealthcare('reach', () => ({ isAtSite: () => true })),
}
