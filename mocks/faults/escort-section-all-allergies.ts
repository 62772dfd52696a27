import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-all-allergies',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'Every allergy is taken for one that can be grave on the way.',
  apply: inHealthcare('escortSection', ({ isGrave }) => ({
    isGrave: (allergy) => isGrave({ ...allergy, criticality: 'high' }),
  })),
}
