import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-place-without-its-age',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'The time of confirmation was thought to be of use to nobody',
  apply: inHealthcare('pages', () => ({ placeConfirmed: () => undefined })),
}
