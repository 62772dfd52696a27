import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

/** Whether the first part of an answer is the one that it used to be. */
const isFirst = (body: unknown, name: string) =>
  isObject(body) && isObject(body.data) && Object.keys(body.data)[0] === name

export const fault: Fault = {
  id: 'fields-place-read-by-position',
  breaks: ['STD-03', 'STD-04'],
  party: 'healthcare',
  because: 'The stay is read from the first field of the answer.',
  apply: inHealthcare('client', () => ({
    admits: (path, body) => !path.endsWith('/prisoner-base-location') || isFirst(body, 'inPrison'),
  })),
}
