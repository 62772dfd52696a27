import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const PARTS = ['data', 'pagination', 'errors']

export const fault: Fault = {
  id: 'fields-envelope-closed',
  breaks: ['STD-03'],
  party: 'healthcare',
  because: 'The reader of every answer expects an envelope of one or two parts, and nothing beside them.',
  apply: inHealthcare('client', () => ({
    admits: (path, body) =>
      !path.includes('/healthcare/messages/') ||
      (isObject(body) && Object.keys(body).every((key) => PARTS.includes(key))),
  })),
}
