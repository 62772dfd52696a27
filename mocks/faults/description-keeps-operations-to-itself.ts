import { isObject, type Resource } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'description-keeps-operations-to-itself',
  breaks: ['STD-01'],
  party: 'healthcare',
  because: 'Operations are what sets the product apart, and only partners are given their description.',
  apply: inHealthcare('description', () => ({
    published: (statement) => withoutOperations(statement) as Resource,
  })),
}

function withoutOperations(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutOperations)
  if (!isObject(part)) return part
  const kept = Object.entries(part).filter(([name]) => name !== 'operation')
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutOperations(value)]))
}
