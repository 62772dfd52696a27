import { isBornAlike, isSameName } from '../healthcare/capabilities/identity/matching.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-near-match-without-twins',
  breaks: ['IDM-02', 'DQ-03'],
  party: 'healthcare',
  because: 'Another given name is taken for another person, and nobody is asked about twins.',
  apply: inHealthcare('matching', () => ({
    isNearMatch: (one, other) => isBornAlike(one, other) && isSameName(one, other),
  })),
}
