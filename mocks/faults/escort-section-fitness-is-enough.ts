import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-fitness-is-enough',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'Fitness alone is asked for.',
  apply: inHealthcare('escortSection', () => ({ mayHandOver: (missing) => !missing.includes('fitness') })),
}
