import type { Capability, HealthcareSystem } from '../capability.ts'
import { FhirProblem } from '../fhir/problem.ts'
import { all, isResource, type Resource, type Stored, text } from '../fhir/resource.ts'

/** Mistakes a supplier can make in telling whether an audit entry is as it was written. */
export interface AuditSealPolicies {
  /** Whether a copy says what the entry said when it was written. */
  isIntact(copy: Resource, written: Stored): boolean
}

export const referenceAuditSeal: AuditSealPolicies = {
  isIntact: (copy, written) => canonical(copy) === canonical(written),
}

/** Tells whoever has a copy of an audit entry whether it is as it was written. */
export function createAuditSeal({ store, policies }: HealthcareSystem): Capability {
  return {
    name: 'audit seal',
    operations: {
      'AuditEvent/id/$verify': {
        affectsState: false,
        run: ({ id = '', resource }) => {
          const given = all(resource, 'parameter').find((one) => text(one, 'name') === 'entry')
          const [copy] = all(given, 'resource')
          if (!isResource(copy)) throw new FhirProblem('bad-request', 'Send the copy as a parameter "entry".')
          const intact = policies.auditSeal.isIntact(copy, store.version('AuditEvent', id, '1'))
          return { resourceType: 'Parameters', parameter: [{ name: 'intact', valueBoolean: intact }] }
        },
      },
    },
  }
}

/** The same text for the same content, in whatever order its elements come. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
