import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-blank-counts-as-words',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'A field counts as filled in as soon as it holds any character.',
  apply: inHealthcare('registration', ({ missing }) => ({
    missing: (decision) =>
      missing(decision).filter((part) => part !== 'understood' || !JSON.stringify(decision).includes('"understood"')),
  })),
}
