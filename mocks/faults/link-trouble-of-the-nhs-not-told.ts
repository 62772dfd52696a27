import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-trouble-of-the-nhs-not-told',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'Where the NHS itself cannot fetch the key, the summary is taken for on its way, as the trouble will pass.',
  apply: inHealthcare('discharge', (before) => ({
    stateWhenNotLetIn: (failure) =>
      failure.reason === 'not-let-in' && failure.status === 403 ? 'sent' : before.stateWhenNotLetIn(failure),
  })),
}
