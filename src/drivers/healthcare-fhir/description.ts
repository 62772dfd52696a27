import type { Description, HealthcareDescription, Tried, Wrong } from '../../domain/description.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { FhirInteraction } from '../fhir-client.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { codes, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { tryDescribed } from './description-probes.ts'
import type { Desk } from './desk.ts'
import { HTTP_ERROR } from './systems.ts'

/** A value of an Authorization header that belongs to nobody. */
const NOBODY = 'Bearer interlock-nobody'

/** What a client has to know before it asks anything. */
const NEEDED = [
  'fhirVersion',
  'format',
  'status',
  'kind',
  'date',
  'software.name',
  'rest.mode',
  'rest.security',
  'rest.resource.type',
  'rest.resource.interaction.code',
  'rest.resource.searchParam.name',
]

/** What the interface says of each wrong request: status, code of the issue, and code of the NHS. */
const REFUSALS: Readonly<Record<Wrong, readonly [status: number, issue: string, nhs: string]>> = {
  'no credentials': [401, 'login', 'REC_UNAUTHORIZED'],
  'an unknown kind of thing': [404, 'not-supported', 'REC_NOT_FOUND'],
  'a thing that is not there': [404, 'not-found', 'REC_NOT_FOUND'],
  'an unknown search parameter': [400, 'not-supported', 'REC_BAD_REQUEST'],
  'a broken body': [400, 'invalid', 'REC_BAD_REQUEST'],
  'a body of another kind': [400, 'invalid', 'REC_BAD_REQUEST'],
  'a body that lacks what it needs': [400, 'invalid', 'REC_BAD_REQUEST'],
  'a body of an unknown format': [415, 'processing', 'REC_UNSUPPORTED_MEDIA_TYPE'],
  'an answer in an unknown format': [406, 'processing', 'REC_NOT_ACCEPTABLE'],
  'an old version': [412, 'conflict', 'REC_PRECONDITION_FAILED'],
}

export function healthcareDescription(desk: Desk): HealthcareDescription {
  let statement: { readonly resource: FhirResource; readonly description: Description } | undefined
  let answer: Tried | undefined
  const known = () => {
    if (!statement) throw new HarnessFault('Nobody has read the description in this example.')
    return statement
  }
  return {
    async readsDescription(role) {
      const client = desk.as(role)
      const own = await client.attempt({ method: 'GET', path: 'metadata' })
      const nobodys = await client.attempt({ method: 'GET', path: 'metadata', headers: { authorization: NOBODY } })
      const { resource, where } = own
      if (own.status !== 200 || resource?.resourceType !== 'CapabilityStatement')
        throw new NonConformance({
          expected: 'a CapabilityStatement',
          found: resource ? `${own.status} with a ${resource.resourceType}` : `${own.status}`,
          seen: where,
        })
      const version = text(resource, 'version')
      const date = text(resource, 'date')
      statement = {
        resource,
        description: {
          isPublic: nobodys.status === 200,
          missing: NEEDED.filter((path) => values(resource, path).length === 0),
          ...(version === undefined ? {} : { version }),
          ...(date === undefined ? {} : { date }),
          seen: where,
        },
      }
    },
    description: () => known().description,
    tries: (role, what) => tryDescribed(desk.as(role), known().resource, what),
    async asksWrongly(person, role, wrong) {
      const id = await desk.patientId(person, role)
      const { resource } = await desk.as(role).read('Patient', id)
      const [status, issue, nhs] = REFUSALS[wrong]
      const seen = await desk.as(role).attempt(wrongRequest(wrong, resource))
      answer = {
        what: `${wrong} (${seen.where})`,
        described: `${status} error ${issue} ${nhs}`,
        answered: toldBy(seen),
      }
    },
    wrongAnswer() {
      if (!answer) throw new HarnessFault('Nobody has asked wrongly in this example.')
      return answer
    },
  }
}

function wrongRequest(wrong: Wrong, patient: FhirResource): FhirInteraction {
  const path = `Patient/${patient.id ?? ''}`
  const flag = { resourceType: 'Flag' }
  switch (wrong) {
    case 'no credentials':
      return { method: 'GET', path, headers: { authorization: NOBODY } }
    case 'an unknown kind of thing':
      return { method: 'GET', path: 'Basket/1' }
    case 'a thing that is not there':
      return { method: 'GET', path: 'Flag/interlock-unknown' }
    case 'an unknown search parameter':
      return { method: 'GET', path: 'Flag?interlock-unknown=1' }
    case 'a broken body':
      return { method: 'POST', path: 'Flag', text: '{"resourceType":"Flag",' }
    case 'a body of another kind':
      return { method: 'POST', path: 'Flag', body: { resourceType: 'Communication', status: 'completed' } }
    case 'a body that lacks what it needs':
      return { method: 'POST', path: 'Flag', body: flag, unfit: true }
    case 'a body of an unknown format':
      return { method: 'POST', path: 'Flag', body: flag, headers: { 'content-type': 'text/csv' }, unfit: true }
    case 'an answer in an unknown format':
      return { method: 'GET', path, headers: { accept: 'text/csv' } }
    case 'an old version':
      return { method: 'PUT', path, body: patient, headers: { 'if-match': 'W/"interlock-none"' } }
  }
}

function toldBy({ status, resource, body }: FhirAttempt): string {
  if (resource?.resourceType !== 'OperationOutcome')
    return `${status} with ${resource?.resourceType ?? body ?? 'no body'}`
  const [severity = 'no severity'] = texts(resource, 'issue.severity')
  const [issue = 'no issue'] = texts(resource, 'issue.code')
  const [nhs = 'no code'] = codes(resource, 'issue.details', HTTP_ERROR)
  return `${status} ${severity} ${issue} ${nhs}`
}
