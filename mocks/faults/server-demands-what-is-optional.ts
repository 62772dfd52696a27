import { FhirProblem } from '../healthcare/fhir/problem.ts'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-demands-what-is-optional',
  breaks: ['FHIR-13'],
  party: 'fhir',
  because: 'An observation is refused without whom it is about, which one product always has.',
  apply: inServer('storing', ({ refuse }) => ({
    refuse: (resource) => {
      refuse(resource)
      if (resource.resourceType === 'Observation' && resource.subject === undefined)
        throw new FhirProblem('bad-request', 'Observation.subject is required.')
    },
  })),
}
