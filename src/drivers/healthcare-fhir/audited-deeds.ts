import type { AuditEntry, Deed, DeedDone, HealthcareDeeds } from '../../domain/audited-deeds.ts'
import type { Clock } from '../../domain/clock.ts'
import { dateFrom } from '../../domain/dates.ts'
import { NothingObserved } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { codes, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { resourceFrom } from './appointment-resource.ts'
import type { Desk } from './desk.ts'
import { roleIn } from './links.ts'
import type { Staff } from './staff.ts'
import { ACKNOWLEDGED, ACT_REASON, AUDIT_DEED, LIST_KIND, PROBLEM_REASON } from './systems.ts'

type Ask = (path: string, body?: FhirResource, method?: 'POST' | 'PUT') => Promise<FhirAttempt>

/** What staff say they do it for; each deed has words of its own. */
const PURPOSES: Readonly<Record<Deed, string>> = {
  viewed: 'seeing the person in clinic',
  changed: 'correcting an entry',
  'overrode a warning about': 'booking all the same',
  'opened in an emergency': 'Found collapsed in the workshop',
}
const MOST_WARNINGS = 3

export function healthcareDeeds(desk: Desk, staff: Staff, clock: Clock): HealthcareDeeds {
  const done = new Map<string, DeedDone[]>()

  const carryOut: Readonly<Record<Deed, (person: Person, role: Role, ask: Ask) => Promise<FhirAttempt>>> = {
    async viewed(person, _role, ask) {
      const subject = `Patient/${await desk.patientId(person, 'nurse')}`
      return ask(`List?subject=${subject}&code=${encodeURIComponent(`${LIST_KIND}|prison-risk`)}&_include=List:item`)
    },
    async changed(person, role, ask) {
      const subject = { reference: `Patient/${await desk.patientId(person, 'nurse')}` }
      const { resource } = await desk.as(role).create({ resourceType: 'Task', ...ASIDE, for: subject })
      const { meta: _version, ...held } = resource
      return ask(`Task/${resource.id ?? ''}`, { ...held, status: 'cancelled' }, 'PUT')
    },
    async 'overrode a warning about'(person, role, ask) {
      const patient = `Patient/${await desk.patientId(person, 'nurse')}`
      const date = dateFrom('tomorrow', clock.now())
      const appointment = resourceFrom({ ...REVIEW, date }, patient, await staff.practitioner(role))
      let answer = await ask('Appointment', appointment)
      const known: object[] = []
      for (let count = 0; answer.status === 422 && count < MOST_WARNINGS; count += 1) {
        const reasons = values(answer.resource, 'issue').flatMap((issue) => codes(issue, 'details', PROBLEM_REASON))
        known.push(...reasons.map((valueCode) => ({ url: ACKNOWLEDGED, valueCode })))
        const others = values(appointment, 'extension')
        answer = await ask('Appointment', { ...appointment, extension: [...others, ...known] })
      }
      if (known.length > 0 && answer.status !== 422) return answer
      throw new NothingObserved(`There was no warning that could be overridden. Seen: ${answer.where}`)
    },
    async 'opened in an emergency'(person, _role, ask) {
      const parameter = [{ name: 'reason', valueString: PURPOSES['opened in an emergency'] }]
      const id = await desk.patientId(person, 'nurse')
      return ask(`Patient/${id}/$emergency-summary`, { resourceType: 'Parameters', parameter })
    },
  }

  return {
    async doesWithRecord(person, role, deed) {
      const before = done.get(person.prisonNumber) ?? []
      const correlation = `deed-${person.prisonNumber}-${before.length + 1}`
      const purpose = PURPOSES[deed]
      const headers = { 'x-correlation-id': correlation, 'x-purpose-of-use': purpose }
      const client = desk.as(role)
      const from = clock.now().toISOString()
      const ask: Ask = (path, body, method = 'POST') =>
        client.attempt(body ? { method, path, body, headers } : { method: 'GET', path, headers })
      const answer = await carryOut[deed](person, role, ask)
      if (answer.status !== 200 && answer.status !== 201)
        throw await client.objection(answer, `the ${role} to be allowed what the role may do`)
      const to = clock.now().toISOString()
      done.set(person.prisonNumber, [...before, { deed, role, person, purpose, correlation, from, to }])
    },
    deedsDone: ({ prisonNumber }) => done.get(prisonNumber) ?? [],
    async entriesAbout(person) {
      const entity = `Patient/${await desk.patientId(person, 'nurse')}`
      const { matches, where } = await desk.as('privacy officer').search('AuditEvent', { entity })
      return { entries: matches.map(entryFrom), seen: where }
    },
  }
}

const REVIEW = { name: 'Review', from: '09:00', to: '09:10', place: 'in cell' }
const ASIDE = { status: 'requested', intent: 'order', description: 'Ask about the plan' }

/** A deed is told by the proposed codes, or by what base FHIR has for it. */
function entryFrom(event: FhirResource): AuditEntry {
  const told = codes(event, 'subtype', AUDIT_DEED)
  const who = ['reference', 'display', 'identifier.value'].flatMap((one) => texts(event, `agent.who.${one}`)).join(', ')
  const role = roleIn(event) ?? texts(event, 'agent.role.coding.code')[0] ?? texts(event, 'agent.role.text')[0]
  const at = text(event, 'recorded')
  const purpose = text(event, 'purposeOfEvent.text')
  const named = values(event, 'entity').filter((one) => text(one, 'name') === 'X-Correlation-ID')
  return {
    deeds: [
      ...told.flatMap((code) => CODES[code] ?? []),
      ...(text(event, 'action') === 'R' ? ['viewed'] : []),
      ...(['C', 'U', 'D'].includes(text(event, 'action') ?? '') ? ['changed'] : []),
      ...(codes(event, 'purposeOfEvent', ACT_REASON).includes('BTG') ? ['opened in an emergency'] : []),
    ],
    ...(who !== '' ? { who } : {}),
    ...(role ? { role } : {}),
    ...(at ? { at } : {}),
    ...(purpose ? { purpose } : {}),
    correlations: named.flatMap((one) => texts(one, 'description')),
  }
}

const CODES: Readonly<Record<string, string>> = {
  override: 'overrode a warning about',
  send: 'sent',
  receive: 'received',
}
