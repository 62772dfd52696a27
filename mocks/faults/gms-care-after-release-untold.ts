import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-care-after-release-untold',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'The leaflet was written for custody and ends at the gate.',
  apply: inHealthcare('registration', ({ wording }) => ({
    wording: (points) => {
      const { 'care-after-release': _untold, ...told } = wording(points)
      return told
    },
  })),
}
