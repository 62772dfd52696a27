import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-told-to-the-wing',
  breaks: ['MED-04', 'CONF-01'],
  party: 'healthcare',
  because: 'Officers are told which medicine was missed, so that they can look in.',
  apply: inHealthcare('missedDoses', () => ({
    tellsPrison: (medicine, prisonNumber) => [
      { path: `/v1/persons/${prisonNumber}/welfare-notes`, body: { note: `Missed ${medicine}` } },
    ],
  })),
}
