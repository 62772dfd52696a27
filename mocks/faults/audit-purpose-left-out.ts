import { all, isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-purpose-left-out',
  breaks: ['AUD-01'],
  party: 'healthcare',
  because: 'Every access is for direct care, so nobody is asked why.',
  apply: inHealthcare('audit', () => ({
    written: (entry) => {
      const isEmergency = all(entry, 'purposeOfEvent').some((one) => isObject(one) && one.coding !== undefined)
      if (isEmergency) return entry
      const { purposeOfEvent: _why, ...rest } = entry
      return { ...rest, resourceType: entry.resourceType }
    },
  })),
}
