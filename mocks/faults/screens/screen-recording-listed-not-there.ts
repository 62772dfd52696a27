import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-recording-listed-not-there',
  breaks: ['A11Y-02'],
  party: 'healthcare',
  because: 'The recording is listed before it was made',
  apply: inHealthcare('pages', () => ({ isThere: ({ form }) => form !== 'audio' })),
}
