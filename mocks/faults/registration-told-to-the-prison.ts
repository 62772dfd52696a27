import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'registration-told-to-the-prison',
  breaks: ['GMS-08'],
  party: 'healthcare',
  because: 'The prison is kept up to date about everybody, in the one message that has room for a note.',
  apply: inHealthcare('registration', () => ({
    tellsPrison: ({ id, meta, status, ...decision }, prisonNumber) => [
      {
        method: 'POST',
        path: `/v1/persons/${prisonNumber}/healthcare/concerns`,
        body: {
          clientReference: `registration-${id}-${meta.versionId}`,
          kind: 'SAFEGUARDING',
          requestedAction: 'REVIEW',
          raisedAt: meta.lastUpdated,
          raisedByRole: 'nurse',
          immediate: false,
          summary: `Registration decision: ${text(decision, 'provision.type') ?? status}.`,
        },
      },
    ],
  })),
}
