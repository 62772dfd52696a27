import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-nhs-number-picked',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'Of two verified NHS numbers one is picked, and nobody is asked.',
  apply: inHealthcare('merging', (before) => ({
    nhsNumberOf: (surviving, removed) => before.nhsNumberOf(surviving, removed) ?? surviving,
  })),
}
