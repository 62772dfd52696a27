import { isBornAlike } from '../healthcare/capabilities/identity/matching.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-near-match-exact-spelling',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because: 'Names are compared letter by letter, so that another spelling is another person.',
  apply: inHealthcare('matching', () => ({
    isNearMatch: (one, other) =>
      isBornAlike(one, other) &&
      one.names.some((a) =>
        other.names.some((b) => a.family === b.family || (a.family === b.given && a.given === b.family)),
      ),
  })),
}
