import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-what-is-over',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'What once was carried or grave is printed still.',
  apply: inHealthcare('escortSection', ({ isCarried }) => ({
    isCarried: (medicine) => isCarried({ ...medicine, status: 'active' }),
    isGrave: ({ criticality }) => criticality === 'high',
  })),
}
