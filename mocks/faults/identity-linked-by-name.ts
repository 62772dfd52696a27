import { isBornAlike, type Particulars } from '../healthcare/capabilities/identity/matching.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-linked-by-name',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because:
    'Somebody new is linked to the record with the same name and date of birth, where it has no prison number yet.',
  apply: inHealthcare('matching', () => ({
    arrivesAs: (known, arrival) =>
      known.find(
        ({ prisonNumber, particulars }) =>
          prisonNumber === undefined && isBornAlike(particulars, arrival) && nameOf(particulars) === nameOf(arrival),
      ),
  })),
}

function nameOf({ names: [name] }: Particulars): string {
  return `${name?.given} ${name?.family}`
}
