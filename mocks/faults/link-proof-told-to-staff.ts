import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-proof-told-to-staff',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'For whoever has to mend it, the refusal is told with everything that was sent.',
  apply: inHealthcare('nhs', () => ({
    told: ({ said }, proof) => `The NHS does not let this system in: ${said} (${proof})`,
  })),
}
