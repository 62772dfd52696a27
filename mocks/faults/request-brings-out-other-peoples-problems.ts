import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'request-brings-out-other-peoples-problems',
  breaks: ['CONF-06'],
  party: 'healthcare',
  because: 'The query for problems forgets whose they are when a request is answered.',
  apply: inHealthcare('disclosing', (disclosing) => ({
    isAbout: (resource, patient) =>
      (resource.resourceType === 'Condition' && !disclosing.goesAlong(resource)) ||
      disclosing.isAbout(resource, patient),
  })),
}
