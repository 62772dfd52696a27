import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'provider-alert-nulls-expected',
  breaks: ['STD-04'],
  party: 'healthcare',
  because: 'An alert without the field for its end is no alert of the kind that was tested with.',
  apply: inHealthcare('client', () => ({
    admits: (path, body) =>
      !path.endsWith('/alerts') ||
      (isObject(body) && Array.isArray(body.data) && body.data.every((one) => isObject(one) && 'dateExpired' in one)),
  })),
}
