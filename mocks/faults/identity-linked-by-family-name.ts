import { isBornAlike } from '../healthcare/capabilities/identity/matching.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-linked-by-family-name',
  breaks: ['IDM-02', 'ACC-01', 'ACC-03', 'DQ-03'],
  party: 'healthcare',
  because: 'Somebody new is linked to any record with the same family name and date of birth.',
  apply: inHealthcare('matching', () => ({
    arrivesAs: (known, arrival) =>
      known.find(
        ({ particulars }) =>
          isBornAlike(particulars, arrival) && particulars.names[0]?.family === arrival.names[0]?.family,
      ),
  })),
}
