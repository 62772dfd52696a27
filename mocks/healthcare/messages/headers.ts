import { FhirProblem } from '../fhir/problem.ts'
import { isObject, text } from '../fhir/resource.ts'

/** Source: the NHS booking and referral standard 1.4.0, headers of every request. */
const IDS = ['x-request-id', 'x-correlation-id']
const DESCRIBED: Readonly<Record<string, string>> = {
  'nhsd-target-identifier': 'value',
  'nhsd-end-user-organisation': 'identifier.value',
  'nhsd-requesting-software': 'deviceName.name',
}
const VERSION = /^application\/fhir\+json\s*;\s*version\s*=\s*"?1\.\d+\.\d+/i
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** @throws {FhirProblem} where a message comes without what the standard asks of each request */
export function refuseIncomplete(headers: Headers): void {
  for (const name of IDS)
    if (!UUID.test(headers.get(name) ?? '')) throw new FhirProblem('bad-request', `Send ${name} with a UUID.`)
  for (const [name, within] of Object.entries(DESCRIBED))
    if (!text(decoded(headers.get(name)), within))
      throw new FhirProblem('bad-request', `Send ${name}: JSON in Base64, with ${within}.`)
  if (!VERSION.test(headers.get('accept') ?? ''))
    throw new FhirProblem('not-acceptable', 'Accept application/fhir+json with the version of the standard.')
}

function decoded(header: string | null): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(header ?? '', 'base64').toString('utf8'))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
