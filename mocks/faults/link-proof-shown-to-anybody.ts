import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-proof-shown-to-anybody',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'Tokens are asked for by a library of somebody else, which takes any certificate; messages are not.',
  apply: inHealthcare('nhs', (before) => ({
    takes: (certificate, link) => link.forToken || before.takes(certificate, link),
  })),
}
