import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-bad-certificate-not-told',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A link that is not opened is taken for a disturbance of the network that will pass, and nobody is told.',
  apply: inHealthcare('discharge', (before) => ({
    stateWhenNotLetIn: (failure) => (failure.reason === 'not-trusted' ? 'sent' : before.stateWhenNotLetIn(failure)),
  })),
}
