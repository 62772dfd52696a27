import type { Call, Route } from '../route.ts'
import { nhsCheckDigit } from './check-digit.ts'
import type { KnownPatient, Patients } from './patients.ts'
import { demographicsProblem, fhir, patientView } from './view.ts'

const BASE = '/personal-demographics/FHIR/R4/Patient'
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const PARAMETERS = ['family', 'given', 'birthdate', 'gender', 'address-postalcode']

/** Trace and retrieve, in the application-restricted mode: one unique match or none, and no update. */
export function demographicsRoutes(patients: Patients): readonly Route[] {
  return [
    { method: 'GET', path: new RegExp(`^${BASE}/([^/]+)$`), answer: named((call) => retrieve(patients, call)) },
    { method: 'GET', path: new RegExp(`^${BASE}$`), answer: named((call) => trace(patients, call)) },
    {
      method: 'PATCH',
      path: new RegExp(`^${BASE}/([^/]+)$`),
      answer: named(() =>
        demographicsProblem(403, 'FORBIDDEN_UPDATE', 'forbidden', 'This access mode may not change anything.'),
      ),
    },
  ]
}

/** Requests carry an id of their own, which comes back. */
function named(answer: (call: Call) => Response): Route['answer'] {
  return (call) => {
    const id = call.request.headers.get('x-request-id')
    if (!id) return demographicsProblem(400, 'MISSING_VALUE', 'required', "Missing value - 'X-Request-ID'")
    if (!UUID.test(id))
      return demographicsProblem(400, 'INVALID_VALUE', 'value', `Invalid value - '${id}' in header 'X-Request-ID'`)
    const answered = answer(call)
    answered.headers.set('x-request-id', id)
    const correlation = call.request.headers.get('x-correlation-id')
    if (correlation) answered.headers.set('x-correlation-id', correlation)
    return answered
  }
}

function retrieve(patients: Patients, { parts: [asked = ''] }: Call): Response {
  if (!/^\d{10}$/.test(asked) || nhsCheckDigit(asked.slice(0, 9)) !== asked[9])
    return demographicsProblem(400, 'INVALID_RESOURCE_ID', 'value', 'Resource Id is invalid')
  const found = patients.current(asked)
  if (!found) return demographicsProblem(404, 'RESOURCE_NOT_FOUND', 'not-found', 'Patient not found')
  if (found.invalidated)
    return demographicsProblem(404, 'INVALIDATED_RESOURCE', 'not-found', 'The number belongs to nobody any more')
  return fhir(patientView(found), 200, { etag: `W/"${found.version}"` })
}

function trace(patients: Patients, { url: { searchParams: query } }: Call): Response {
  const unknown = [...query.keys()].find((name) => !PARAMETERS.includes(name))
  if (unknown)
    return demographicsProblem(400, 'ADDITIONAL_PROPERTIES', 'invalid', `Additional properties - '${unknown}'`)
  const family = query.get('family')
  const birthDate = query.get('birthdate')?.replace(/^eq/, '')
  if (!family || !birthDate)
    return demographicsProblem(400, 'MISSING_VALUE', 'required', "Missing value - 'family' and 'birthdate' are needed")
  const found = patients.all().filter((one) => isLike(one, query, family, birthDate))
  if (found.length > 1)
    return demographicsProblem(
      403,
      'INVALID_VALUE',
      'forbidden',
      'Multiple matches; this access mode tells of one only',
    )
  return fhir({
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    entry: found.map((one) => ({ search: { score: 1 }, resource: patientView(one) })),
  })
}

function isLike(one: KnownPatient, query: URLSearchParams, family: string, birthDate: string): boolean {
  const agrees = (asked: string | null, held: string | undefined) =>
    asked === null || asked.toLowerCase() === held?.toLowerCase()
  return (
    !one.invalidated &&
    one.supersededBy === undefined &&
    agrees(family, one.family) &&
    one.birthDate === birthDate &&
    agrees(query.get('given'), one.given) &&
    agrees(query.get('gender'), one.gender) &&
    (query.get('address-postalcode') === null || !one.restricted) &&
    agrees(query.get('address-postalcode'), one.postcode)
  )
}
