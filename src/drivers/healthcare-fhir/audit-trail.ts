import type { Alteration, AuditAttempt, AuditDeed, HealthcareAuditTrail, SealSeen } from '../../domain/audit-trail.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { FhirInteraction } from '../fhir-client.ts'
import { type FhirResource, text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'

/** Enough to show it; a record's audit can be long. */
const MOST_ENTRIES = 3
const REFUSED = [401, 403, 404, 405]

export function healthcareAuditTrail(desk: Desk): HealthcareAuditTrail {
  const attempts = new Map<string, AuditAttempt>()
  const seals = new Map<string, SealSeen>()
  const officer = desk.as('privacy officer')

  const entriesOf = async (person: Person) => {
    const entity = `Patient/${await desk.patientId(person, 'nurse')}`
    const { matches, where } = await officer.search('AuditEvent', { entity })
    const [first] = matches
    if (!first)
      throw new NonConformance({ expected: `an audit of ${person.name}'s record`, found: 'no entry', seen: where })
    return { first, entries: matches.slice(0, MOST_ENTRIES), where }
  }
  const check = async (entry: FhirResource, copy: FhirResource) => {
    const body = { resourceType: 'Parameters', parameter: [{ name: 'entry', resource: copy }] }
    const { resource, where } = await officer.operation(`AuditEvent/${entry.id ?? ''}/$verify`, body)
    const [intact] = values(values(resource, 'parameter'), 'valueBoolean')
    const said = intact === true ? 'intact' : intact === false ? 'altered' : 'not stated'
    return { said, where } as const
  }

  return {
    async attacksAudit(person, role, deed) {
      const { entries, where } = await entriesOf(person)
      const client = desk.as(role)
      const granted: string[] = []
      const lost: string[] = []
      for (const entry of entries) {
        const answer = await client.attempt(attackOn(entry, deed))
        if (!REFUSED.includes(answer.status)) granted.push(answer.where)
        const after = await officer.attempt({ method: 'GET', path: `AuditEvent/${entry.id ?? ''}` })
        if (JSON.stringify(after.resource) !== JSON.stringify(entry)) lost.push(after.where)
      }
      attempts.set(person.prisonNumber, { entries: entries.length, granted, lost, seen: where })
    },
    auditAttempt({ prisonNumber }) {
      const attempt = attempts.get(prisonNumber)
      if (!attempt) throw new HarnessFault('Nobody has tried anything with the audit.')
      return attempt
    },
    async verifiesCopies(person, alteration) {
      const { first } = await entriesOf(person)
      const original = await check(first, first)
      const altered = await check(first, alteredCopy(first, alteration))
      seals.set(person.prisonNumber, { original: original.said, altered: altered.said, seen: altered.where })
    },
    sealSeen({ prisonNumber }) {
      const seal = seals.get(prisonNumber)
      if (!seal) throw new HarnessFault('No copy of the audit has been checked.')
      return seal
    },
  }
}

function attackOn(entry: FhirResource, deed: AuditDeed): FhirInteraction {
  const path = `AuditEvent/${entry.id ?? ''}`
  if (deed === 'remove') return { method: 'DELETE', path }
  const { meta: _version, ...body } = entry
  return { method: 'PUT', path, body: { ...body, agent: SOMEBODY_ELSE } }
}

const SOMEBODY_ELSE = [{ requestor: true, who: { display: 'Somebody else' } }]

function alteredCopy(entry: FhirResource, alteration: Alteration): FhirResource {
  const earlier = new Date(Date.parse(text(entry, 'recorded') ?? '') - 3_600_000)
  switch (alteration) {
    case 'who did it':
      return { ...entry, agent: SOMEBODY_ELSE }
    case 'when it was done':
      return { ...entry, recorded: earlier.toISOString() }
    case 'what was done':
      return { ...entry, action: text(entry, 'action') === 'D' ? 'R' : 'D' }
    case 'whom it was about':
      return { ...entry, entity: [{ what: { reference: 'Patient/somebody-else' } }] }
  }
}
