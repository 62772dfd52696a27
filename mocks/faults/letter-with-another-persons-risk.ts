import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'letter-with-another-persons-risk',
  breaks: ['CONF-06', 'REL-02', 'REL-04'],
  party: 'healthcare',
  because: 'Everybody with a risk at the site is in one list, from which the letter takes it.',
  apply: inHealthcare('disclosing', (disclosing) => ({
    isAbout: (resource, patient) => resource.resourceType === 'Condition' || disclosing.isAbout(resource, patient),
  })),
}
