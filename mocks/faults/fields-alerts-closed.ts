import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const AGREED = [
  'offenderNo',
  'type',
  'typeDescription',
  'code',
  'codeDescription',
  'comment',
  'dateCreated',
  'dateExpired',
  'expired',
  'active',
]

/** Whether an answer that lists things lists nothing but what was agreed. */
function isAgreed(body: unknown): boolean {
  const items = isObject(body) && Array.isArray(body.data) ? body.data : []
  return items.every((one) => isObject(one) && Object.keys(one).every((key) => AGREED.includes(key)))
}

export const fault: Fault = {
  id: 'fields-alerts-closed',
  breaks: ['STD-03', 'REG-03'],
  party: 'healthcare',
  because: 'Classes generated from the description refuse an alert with a field that it does not name.',
  apply: inHealthcare('client', () => ({ admits: (path, body) => !path.endsWith('/alerts') || isAgreed(body) })),
}
