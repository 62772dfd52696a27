import { HarnessFault } from '../../domain/outcomes.ts'
import type { HealthcareReconciliation } from '../../domain/reconciliation.ts'
import { identifiers, text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, PRISON_NUMBER } from './systems.ts'

export function healthcareReconciliation(desk: Desk): HealthcareReconciliation {
  let listed: readonly unknown[] | undefined
  const part = (difference: unknown, name: string) =>
    values(difference, 'part').find((one) => text(one, 'name') === name)
  return {
    async reconciles(role, establishment, { from, to }) {
      const { resource } = await desk.as(role).operation('$reconcile-appointments', {
        resourceType: 'Parameters',
        parameter: [
          { name: 'establishment', valueIdentifier: { system: ESTABLISHMENT, value: establishment.code } },
          { name: 'start', valueDate: from },
          { name: 'end', valueDate: to },
        ],
      })
      listed = values(resource, 'parameter').filter((one) => text(one, 'name') === 'difference')
    },
    differences(person) {
      if (!listed) throw new HarnessFault('Nobody has reconciled anything in this example.')
      return listed
        .filter((one) => identifiers(part(one, 'person'), PRISON_NUMBER, 'valueIdentifier')[0] === person.prisonNumber)
        .map((one) => ({
          type: text(part(one, 'type'), 'valueCode') ?? 'no type',
          name: text(part(one, 'name'), 'valueString') ?? 'no name',
        }))
    },
  }
}
