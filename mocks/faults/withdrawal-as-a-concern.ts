import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'withdrawal-as-a-concern',
  breaks: ['GMS-08'],
  party: 'healthcare',
  because: 'Who withdraws is reported to the wing as somebody to keep an eye on.',
  apply: inHealthcare('registration', () => ({
    tellsPrison: ({ id, meta, status }, prisonNumber) => {
      if (status !== 'inactive') return []
      const body = {
        clientReference: `withdrawal-${id}`,
        kind: 'SAFEGUARDING',
        requestedAction: 'REVIEW',
        raisedAt: meta.lastUpdated,
        raisedByRole: 'nurse',
        immediate: false,
        summary: 'Says no longer wants GP registration here.',
      }
      return [{ method: 'POST', path: `/v1/persons/${prisonNumber}/healthcare/concerns`, body }]
    },
  })),
}
