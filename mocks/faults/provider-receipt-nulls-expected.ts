import { isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'provider-receipt-nulls-expected',
  breaks: ['STD-04'],
  party: 'healthcare',
  because: 'A receipt has to say that there is no reason for a refusal.',
  apply: inHealthcare('client', () => ({
    admits: (path, body) =>
      !path.includes('/healthcare/messages/') || (isObject(body) && isObject(body.data) && 'reasonCode' in body.data),
  })),
}
