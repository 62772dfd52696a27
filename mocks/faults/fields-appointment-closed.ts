import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const FORM = 23

/** Whether an entry has no more fields than were agreed. */
const fits = (body: unknown) => !isObject(body) || !isObject(body.data) || Object.keys(body.data).length <= FORM

export const fault: Fault = {
  id: 'fields-appointment-closed',
  breaks: ['STD-03'],
  party: 'healthcare',
  because:
    'An entry of the book is matched against the form that was agreed, and one that does not fit is thrown away.',
  apply: inHealthcare('client', () => ({
    admits: (path, body) => !path.includes('/healthcare/appointments') || fits(body),
  })),
}
