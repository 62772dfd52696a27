import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-expired-certificate-taken',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A certificate that has run out is still the right one, so that its end is left to whoever has to renew it.',
  apply: inHealthcare('nhs', () => ({ takes: ({ problems }) => problems.every((one) => one === 'expired') })),
}
