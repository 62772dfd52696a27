import { all, text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-reason-not-kept',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'The reason is asked for on the screen and has no field in the record.',
  apply: inHealthcare('cameWith', () => ({
    kept: (assessment) => ({
      ...assessment,
      item: all(assessment, 'item').filter((one) => text(one, 'linkId') !== 'without-information'),
    }),
  })),
}
