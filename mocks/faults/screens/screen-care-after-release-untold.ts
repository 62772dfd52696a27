import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-care-after-release-untold',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'The last point of the explanation did not fit the page',
  apply: inHealthcare('pages', () => ({ isTold: (point) => point !== 'care-after-release' })),
}
