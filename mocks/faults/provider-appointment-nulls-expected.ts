import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'provider-appointment-nulls-expected',
  breaks: ['STD-04'],
  party: 'healthcare',
  because: 'An entry of the book has to say that there is no outcome yet.',
  apply: inHealthcare('client', () => ({
    admits: (path, body) =>
      !path.includes('/healthcare/appointments/') || (isObject(body) && isObject(body.data) && 'outcome' in body.data),
  })),
}
