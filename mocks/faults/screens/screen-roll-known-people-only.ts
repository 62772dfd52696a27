import { texts } from '../../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-roll-known-people-only',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'The list of differences was made to open a record from, and leaves out whoever has none',
  apply: inHealthcare('pages', () => ({
    isListedOfRoll: (difference) => !texts(difference, 'reasonCode.coding.code').includes('missing'),
  })),
}
