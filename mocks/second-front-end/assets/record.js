/** The health record, asked over its published interface as whoever is signed in. */

const BASE = '/fhir'
const SESSION = 'desk-session'
const OURS = 'https://interlock.example'
export const SYSTEMS = {
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
  prisonNumber: `${OURS}/id/prison-number`,
  staff: `${OURS}/id/staff`,
  location: `${OURS}/id/location-key`,
  lists: `${OURS}/fhir/CodeSystem/list-kind`,
  establishment: `${OURS}/id/establishment`,
  problems: `${OURS}/fhir/CodeSystem/problem-reason`,
  receipts: `${OURS}/fhir/CodeSystem/receipt-state`,
  work: `${OURS}/fhir/CodeSystem/work-item`,
}

/** What the record refused: its own words, and the codes that a program can act on. */
export class Refused extends Error {
  constructor(status, codes, words, issues = []) {
    super(words)
    this.status = status
    this.codes = codes
    this.issues = issues
  }
}

/** Who is signed in in this window; nothing where nobody is. */
export function session() {
  const kept = sessionStorage.getItem(SESSION)
  return kept === null ? undefined : JSON.parse(kept)
}

export function signOut() {
  sessionStorage.removeItem(SESSION)
}

/** @throws {Refused} where the record does not know the key, or nobody of that name */
export async function signIn(name, key) {
  const found = await ask(`Practitioner?identifier=${encodeURIComponent(`${SYSTEMS.staff}|${name}`)}`, { key })
  const [user] = resources(found, 'Practitioner')
  if (!user) throw new Refused(401, [], 'Nobody of that name works here.')
  sessionStorage.setItem(SESSION, JSON.stringify({ key, id: user.id, shown: user.name?.[0]?.text ?? name }))
}

/**
 * @param change with `method`, `body`, and `version` of what is changed
 * @throws {Refused} where the record does not do it
 */
export async function ask(path, { key = session()?.key, signal, method = 'GET', body, version } = {}) {
  const headers = { authorization: `Bearer ${key}`, accept: 'application/fhir+json' }
  if (body) headers['content-type'] = 'application/fhir+json'
  if (version) headers['if-match'] = `W/"${version}"`
  const answer = await fetch(`${BASE}/${path}`, {
    method,
    headers,
    cache: 'no-store',
    ...(signal ? { signal } : {}),
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const said = await answer.json().catch(() => ({}))
  if (answer.ok) return said
  const issues = said.issue ?? []
  const codings = issues.flatMap(({ details }) => details?.coding ?? [])
  throw new Refused(
    answer.status,
    codings.flatMap(({ system, code }) => (system === SYSTEMS.problems ? [code] : [])),
    issues.map(({ details, diagnostics }) => details?.text ?? diagnostics ?? '').join(' ') || 'The record refused it.',
    issues,
  )
}

/** Resources of one type in a Bundle. */
export function resources(bundle, type) {
  return (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource] : []))
}

/** An extension of ours by its last name. */
export function extension(resource, name) {
  return (resource?.extension ?? []).find(({ url }) => url === name || url.endsWith(`/StructureDefinition/${name}`))
}

export function identifier(resource, system) {
  return (resource.identifier ?? []).find((one) => one.system === system)?.value
}

/** As staff call them: given name and family name. */
export function nameOf(patient) {
  const [name] = patient.name ?? []
  return [...(name?.given ?? []), name?.family ?? ''].join(' ')
}

/** The code of one system in a concept. */
export function codeIn(concept, system) {
  return concept?.coding?.find((one) => system === undefined || one.system === system)?.code
}

/** The words of an attachment, or what it is called where it holds none. */
export function textIn(attachment) {
  if (attachment?.data === undefined) return attachment?.title
  const bytes = Uint8Array.from(atob(attachment.data), (letter) => letter.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}

/** A query from its parameters. */
export function query(type, parameters) {
  return `${type}?${new URLSearchParams(Object.entries(parameters).flatMap(([key, value]) => [value].flat().map((one) => [key, one])))}`
}
