import type { Clock } from '../../domain/clock.ts'
import { dateFrom } from '../../domain/dates.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { HealthcareTraces, Trace, Traced } from '../../domain/traces.ts'
import type { FhirResource } from '../fhir-resource.ts'
import { resourceFrom } from './appointment-resource.ts'
import { concernOf } from './concerns.ts'
import type { Desk } from './desk.ts'
import { holdOf } from './medical-holds.ts'
import type { Staff } from './staff.ts'

/** Messages to the prison, each sent under an identifier of the sender's own; see docs/interface/conventions.md. */
export function healthcareTraces(desk: Desk, staff: Staff, clock: Clock): HealthcareTraces {
  const traces = new Map<string, readonly Trace[]>()
  const resources: Readonly<Record<Traced, (patient: string, role: Role) => Promise<FhirResource>>> = {
    async booking(patient, role) {
      const booking = { name: 'Review', date: dateFrom('tomorrow', clock.now()), from: '09:00', to: '09:10' }
      return resourceFrom({ ...booking, place: 'in cell' }, patient, await staff.practitioner(role))
    },
    'self-harm concern': async (patient) => concernOf(patient, 'Says he will not see Friday'),
    'medical hold': async (patient, role) => holdOf(patient, dateFrom('in 5 days', clock.now()), role),
  }
  const tracesOf = ({ prisonNumber }: Person) => traces.get(prisonNumber) ?? []
  return {
    async sendsTraced(person, role, what) {
      const correlation = `trace-${person.prisonNumber}-${tracesOf(person).length + 1}`
      const resource = await resources[what](`Patient/${await desk.patientId(person, role)}`, role)
      await desk.as(role).create(resource, { 'x-correlation-id': correlation })
      traces.set(person.prisonNumber, [...tracesOf(person), { what, role, correlation }])
    },
    tracesOf,
  }
}
