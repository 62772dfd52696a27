import type { Described, Wrong } from '../../domain/description.ts'
import type { FhirServer, KindDeed, Look } from '../../domain/fhir-server.ts'
import { HarnessFault, NotApplicable, NothingObserved } from '../../domain/outcomes.ts'
import type { FhirInteraction } from '../fhir-client.ts'
import { type FhirResource, texts, values } from '../fhir-resource.ts'
import { tryDeclared, UNTOLD } from './declared-things.ts'
import { type Answer, briefly, type Desk } from './desk.ts'
import { look } from './reading.ts'

type Describing = Pick<
  FhirServer,
  | 'asksWrongly'
  | 'usesUnknownKind'
  | 'describesItself'
  | 'tellsItsHealth'
  | 'refusalIsAnError'
  | 'kindRefused'
  | 'descriptionIsValid'
  | 'described'
  | 'health'
>

/** A type that is none of FHIR's. */
const UNKNOWN_KIND = 'Basket'
const UNKNOWN = 'interlock-unknown'

/** Elements of a CapabilityStatement that base FHIR R4 demands, and the values of those with a required binding. */
const DEMANDED: Readonly<Record<string, RegExp>> = {
  status: /^(draft|active|retired|unknown)$/,
  date: /^\d{4}(-\d\d(-\d\dT?.*)?)?$/,
  kind: /^(instance|capability|requirements)$/,
  fhirVersion: /^4\.0(\.\d+)?$/,
  format: /./,
  'rest.mode': /^(server|client)$/,
  'rest.resource.type': /^[A-Z][A-Za-z]+$/,
  'rest.resource.interaction.code':
    /^(read|vread|update|patch|delete|history-instance|history-type|create|search-type)$/,
}
/** Of each type and parameter: it need not be there, and is what it must be where it is. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'rest.resource.versioning': /^(no-version|versioned|versioned-update)$/,
  'rest.resource.searchParam.type': /^(number|date|string|token|reference|composite|quantity|uri|special)$/,
}

/** Where the national services tell how they are, below the base. */
const HEALTH = '_status'
const WELL = ['pass', 'ok', 'up', 'healthy', '200']
/** It answers, and something is not as it ought to be. */
const PARTLY = 'warn'
/** How many types of resource are asked for beside. */
const MOST_TYPES = 40

export function describing(desk: Desk): Describing {
  let isStored = false
  let takesNothing = false
  let published: Answer | undefined
  let told: { readonly seen: Answer; readonly status: string } | undefined
  const get = (path: string, expected: string) => desk.ask({ method: 'GET', path }, expected)
  const statement = () => {
    if (!published) throw new HarnessFault('Nobody has asked the server to describe itself.')
    return published
  }
  const first = (): Answer => {
    const [answer] = desk.answers
    if (!answer) throw new HarnessFault('Nothing was asked in this example.')
    return answer
  }

  return {
    async asksWrongly(wrong) {
      desk.answers = [await desk.ask(wrongRequest(wrong, await desk.anyType()), 'a refusal')]
    },
    async usesUnknownKind(deed) {
      isStored = deed === 'stored'
      takesNothing = isStored && (await desk.takesNothing())
      desk.answers = [await desk.ask(UNKNOWN_DEEDS[deed], 'a refusal')]
    },
    async describesItself() {
      published = await get('metadata', 'a CapabilityStatement at metadata')
    },
    async tellsItsHealth() {
      const seen = await get(HEALTH, 'how the server is')
      const status = statusIn(seen.text)
      const beside = await get(`${HEALTH}-${UNKNOWN}`, 'a refusal')
      if (status === undefined || (beside.status === seen.status && statusIn(beside.text) !== undefined))
        throw new NotApplicable(`The server says nothing of its health at ${HEALTH}.\nSeen: ${seen.where}`)
      told = { seen, status }
    },

    refusalIsAnError: () => {
      const answer = first()
      const isOutcome = answer.resource?.resourceType === 'OperationOutcome'
      const severities = isOutcome ? texts(answer.resource, 'issue.severity') : []
      const isError = severities.some((one) => one === 'error' || one === 'fatal')
      const isRefused = answer.status >= 400 && answer.status < 500
      const refused = isRefused ? 'refused' : `answered with ${answer.status}`
      const said = isOutcome
        ? isError
          ? 'as an error'
          : `as ${severities[0] ?? 'nothing'}`
        : 'without an OperationOutcome'
      return [look(answer, 'a wrong request', 'refused, as an error', `${refused}, ${said}`)]
    },
    kindRefused: () => {
      const answer = first()
      // The standard gives two statuses for a create of a type that is not there; see the defects of FHIR-10.
      const others = [...(isStored ? [400] : []), ...(takesNothing ? [405] : [])]
      const isRefused = answer.status === 404 || others.includes(answer.status)
      return [look(answer, `the kind ${UNKNOWN_KIND}`, 'refused', isRefused ? 'refused' : briefly(answer))]
    },
    descriptionIsValid: () => {
      const seen = statement()
      const { resource } = seen
      if (seen.status !== 200 || resource?.resourceType !== 'CapabilityStatement')
        return [look(seen, 'what metadata answers with', 'a CapabilityStatement', briefly(seen))]
      return [...elementLooks(seen, resource, DEMANDED, true), ...elementLooks(seen, resource, ALLOWED, false)]
    },
    async described(what: Described) {
      const seen = statement()
      const { resource } = seen
      if (resource?.resourceType !== 'CapabilityStatement')
        return [look(seen, 'what metadata answers with', 'a CapabilityStatement', briefly(seen))]
      const tried = await tryDeclared(desk, resource, what, await desk.storesOfEach())
      const looks = tried.flatMap(({ what: name, described, answered }) =>
        answered === UNTOLD ? [] : [look(seen, name, described, answered)],
      )
      const untold = tried.filter(({ answered }) => answered === UNTOLD)
      if (untold.length > 0 && looks.every(({ ought, was }) => ought === was))
        throw new NothingObserved(
          `It cannot be told whether these are there, as each is answered like what there is not: ${untold.map((one) => one.what).join(', ')}.\nSeen: ${seen.where}\nNext: say "not-supported" in the refusal of what the server does not have, or let entries of these types be stored or searched for.`,
        )
      return looks.length > 0 ? looks : [look(seen, `each ${what} that is described`, 'there', 'there')]
    },
    async health() {
      if (!told) throw new HarnessFault('Nobody has asked the server how it is.')
      const control = await get('metadata', 'the description')
      const failing = await failingTypes(desk)
      const works = control.status === 200 && failing.length === 0 ? 'well' : 'not well'
      // A word of warning is true of a server that answers only in part, and of one that answers in all.
      const warned = told.status === PARTLY && control.status === 200
      const says = warned ? works : WELL.includes(told.status) ? 'well' : 'not well'
      const but = failing.length > 0 ? ` while ${failing.join(', ')} cannot be asked for` : ''
      return [look(told.seen, `what the server says of its health${but}`, works, says)]
    },
  }
}

/** What is declared and cannot be asked for, because the server itself fails. */
async function failingTypes(desk: Desk): Promise<readonly string[]> {
  const { types } = await desk.declared().catch(() => ({ types: [] }))
  const failing = []
  for (const { type, interactions } of types.slice(0, MOST_TYPES)) {
    const path = interactions.has('search-type')
      ? `${type}?_count=1`
      : interactions.has('read')
        ? `${type}/${UNKNOWN}`
        : ''
    if (path === '') continue
    const { status } = await desk.client.attempt({ method: 'GET', path })
    if (status >= 500 && status !== 501) failing.push(type)
  }
  return failing
}

function elementLooks(
  seen: Answer,
  statement: FhirResource,
  elements: Readonly<Record<string, RegExp>>,
  isDemanded: boolean,
): readonly Look[] {
  return Object.entries(elements).map(([path, form]) => {
    const parent = path.includes('.') ? values(statement, path.slice(0, path.lastIndexOf('.'))) : [statement]
    const name = path.slice(path.lastIndexOf('.') + 1)
    const isRequired = isDemanded && name !== 'code'
    const missing = parent.filter((one) => isRequired && values(one, name).length === 0).length
    const wrong = texts(statement, path).find((value) => !form.test(value))
    const was = missing > 0 ? `missing ${missing} times` : wrong === undefined ? 'valid' : `"${wrong}"`
    return look(seen, `CapabilityStatement.${path}`, 'valid', was)
  })
}

const UNKNOWN_DEEDS: Readonly<Record<KindDeed, FhirInteraction>> = {
  read: { method: 'GET', path: `${UNKNOWN_KIND}/1` },
  'searched for': { method: 'GET', path: UNKNOWN_KIND },
  stored: { method: 'POST', path: UNKNOWN_KIND, body: { resourceType: UNKNOWN_KIND }, unfit: true },
}

function wrongRequest(wrong: Wrong, type: string): FhirInteraction {
  switch (wrong) {
    case 'a thing that is not there':
      return { method: 'GET', path: `${type}/${UNKNOWN}` }
    case 'an unknown kind of thing':
      return { method: 'GET', path: `${UNKNOWN_KIND}/1` }
    case 'a broken body':
      return { method: 'POST', path: type, text: `{"resourceType":"${type}",` }
    case 'a body of another kind':
      return { method: 'POST', path: type, body: { resourceType: type === 'Basic' ? 'Patient' : 'Basic' }, unfit: true }
    default:
      throw new HarnessFault(`No FHIR server is asked with ${wrong}.`)
  }
}

/** The word of a health report, which may be sent as any media type; nothing where there is none. */
function statusIn(body: string): string | undefined {
  try {
    const report: unknown = JSON.parse(body)
    const status = values(report, 'status')[0]
    return typeof status === 'string' || typeof status === 'number' ? String(status).toLowerCase() : undefined
  } catch {
    return undefined
  }
}
