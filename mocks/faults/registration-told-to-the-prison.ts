import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'registration-told-to-the-prison',
  breaks: ['GMS-08', 'CONF-01'],
  party: 'healthcare',
  because: 'The prison is kept up to date about everybody, registration among it.',
  apply: inHealthcare('registration', () => ({
    tellsPrison: (decision, prisonNumber) => [
      {
        method: 'PUT',
        path: `/v1/persons/${prisonNumber}/registration-status`,
        body: { gmsStatus: text(decision, 'status') ?? 'unknown' },
      },
    ],
  })),
}
