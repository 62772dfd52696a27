import type { FhirServer, Flaw, Look } from '../../domain/fhir-server.ts'
import { HarnessFault, NothingObserved } from '../../domain/outcomes.ts'
import { type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { declaring, refuseUndeclared } from './declared.ts'
import { type Answer, briefly, type Desk, idOf, NOT_THESE_CREDENTIALS } from './desk.ts'
import { flawed, full, KINDS, type Kind, LETTERS, OWN_SYSTEM } from './entries.ts'
import { look, namedAs, versionLook } from './reading.ts'
import { idsFound } from './searching.ts'
import type { Writing } from './writing.ts'

type Storing = Pick<
  FhirServer,
  | 'stores'
  | 'storesFlawed'
  | 'changesToFlawed'
  | 'storesEachKind'
  | 'storesForAWord'
  | 'storesTwiceToBeKeptOnce'
  | 'refusedForFlaw'
  | 'eachKindTaken'
  | 'keptWhole'
  | 'nothingCalledAnError'
  | 'keptOnce'
  | 'placeOnStoring'
  | 'versionOnStoring'
>

/** What was tried with a flaw, and how to try it again without. */
interface Tried {
  readonly seen: Answer
  readonly again: () => Promise<Answer>
}

/** Causes that have nothing to do with what is wrong with a resource. */
const OTHER_CAUSES = [
  'login',
  'security',
  'forbidden',
  'expired',
  'not-supported',
  'conflict',
  'duplicate',
  'throttled',
]
/** A rule of the server's own may refuse what is valid. */
const OWN_RULES = [401, 403, 405, 422]

export function storing(desk: Desk, { putFromOwn }: Writing): Storing {
  let tried: Tried | undefined
  let each: readonly { readonly type: string; readonly seen: Answer }[] = []
  let sent: FhirResource | undefined

  /** The kinds of ours that new entries can be of. @throws {NothingObserved} where they are of other types only */
  const creatable = async (): Promise<readonly Kind[]> => {
    const declared = await desk.declared()
    const types = new Set(declaring(declared, 'create').map(({ type }) => type))
    if (types.size === 0) refuseUndeclared(declared, ['create'])
    const kinds = KINDS.filter(({ type }) => types.has(type))
    if (kinds.length === 0) throw noneOfOurs([...types], declared.seen)
    return kinds
  }
  const post = (resource: FhirResource, headers: Readonly<Record<string, string>> = {}, unfit = false) => {
    const prefer = { prefer: 'return=representation', ...headers }
    const type = resource.resourceType
    return desk.ask({ method: 'POST', path: type, body: resource, headers: prefer, unfit }, `a new ${type}`)
  }
  /** Nothing where the server cannot be searched by an identifier, or finds nothing, which other examples are about. */
  const foundByIdentifier = async ({ resourceType: type, identifier }: FhirResource) => {
    const searched = declaring(await desk.declared(), 'search-type').filter(({ parameters }) =>
      parameters.has('identifier'),
    )
    if (searched.every((one) => one.type !== type)) return undefined
    const token = encodeURIComponent(
      `${text({ identifier }, 'identifier.system')}|${text({ identifier }, 'identifier.value')}`,
    )
    const seen = await desk.ask({ method: 'GET', path: `${type}?identifier=${token}` }, `a searchset Bundle of ${type}`)
    const ids = [...idsFound(seen).keys()].map((name) => name.slice(type.length + 1))
    return ids.length > 0 ? { seen, ids } : undefined
  }
  const remembered = <T>(value: T | undefined): T => {
    if (value === undefined) throw new HarnessFault('Nothing was stored in this example.')
    return value
  }
  const kindOfFirst = () => remembered(desk.first().made).kind

  return {
    async stores(filling) {
      await desk.holds('a new entry')
      const kind = kindOfFirst()
      const plain = kind.make(desk.mark())
      const words = { text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${LETTERS}</div>` } }
      sent = filling === 'in letters of many languages' ? { ...plain, ...words } : full(plain)
      desk.answers = [await post(sent)]
    },
    async storesFlawed(flaw: Flaw) {
      await desk.holds('a new entry')
      const kind = kindOfFirst()
      const good = kind.make(desk.mark())
      tried = { seen: await post(flawed(kind, good, flaw), {}, true), again: () => post(good) }
    },
    async changesToFlawed(flaw: Flaw) {
      const { stored } = desk.first()
      const seen = await putFromOwn(flawed(kindOfFirst(), stored, flaw), true)
      sent = stored
      const again = async () => {
        const { resource } = await desk.read(desk.first())
        return putFromOwn({ ...stored, meta: resource?.meta, language: 'cy' })
      }
      tried = { seen, again }
    },
    async storesEachKind() {
      const all: { type: string; seen: Answer }[] = []
      for (const { type, make } of await creatable()) {
        const entry = { method: 'POST', path: type, body: make(desk.mark()) } as const
        all.push({ type, seen: await desk.ask(entry, `a new ${type}`, NOT_THESE_CREDENTIALS) })
      }
      const [first] = all
      if (first && all.every(({ seen }) => NOT_THESE_CREDENTIALS.includes(seen.status)))
        throw await desk.client.objection(first.seen, `a new ${first.type}`)
      each = all
    },
    async storesForAWord() {
      await desk.holds('a new entry')
      desk.answers = [await post(kindOfFirst().make(desk.mark()), { prefer: 'return=OperationOutcome' })]
    },
    async storesTwiceToBeKeptOnce() {
      const declared = await desk.declared()
      const types = declared.types.filter(
        ({ conditionalCreate, interactions }) => conditionalCreate && interactions.has('create'),
      )
      const kind = KINDS.find((one) => types.some(({ type }) => type === one.type))
      if (types.length === 0) refuseUndeclared(declared, ['create', 'conditionalCreate'])
      if (!kind)
        throw noneOfOurs(
          types.map(({ type }) => type),
          declared.seen,
        )
      const mark = desk.mark()
      const condition = { 'if-none-exist': `identifier=${encodeURIComponent(`${OWN_SYSTEM}|${mark}`)}` }
      sent = kind.make(mark)
      desk.answers = [await post(sent, condition), await post(sent, condition)]
    },

    async refusedForFlaw() {
      const { seen, again } = remembered(tried)
      const isRefused = seen.status === 400 || seen.status === 422
      const cause = texts(seen.resource, 'issue.code').find((code) => OTHER_CAUSES.includes(code))
      const was = isRefused ? (cause === undefined ? 'refused' : `refused for another reason: ${cause}`) : briefly(seen)
      const standing = sent ? [await unspoilt(desk, sent)] : []
      const control = await again()
      const isTaken = control.status === 200 || control.status === 201
      return [
        look(seen, 'what is flawed', 'refused', was),
        ...standing,
        look(control, 'the same without the flaw', 'taken', isTaken ? 'taken' : briefly(control)),
      ]
    },
    eachKindTaken: () => {
      const looks = each.map(({ type, seen }) => {
        const isTaken = seen.status === 201 || (seen.status === 200 && seen.resource?.resourceType === type)
        return {
          isOwnRule: OWN_RULES.includes(seen.status),
          look: look(seen, `a new ${type}`, 'taken', isTaken ? 'taken' : briefly(seen)),
        }
      })
      // One that is kept to rules of the server's own says nothing; where all are, nothing can be stored.
      return looks.every(({ isOwnRule }) => isOwnRule)
        ? looks.map((one) => one.look)
        : looks.filter(({ isOwnRule }) => !isOwnRule).map((one) => one.look)
    },
    async keptWhole() {
      const [seen] = desk.answers
      const given = remembered(sent)
      if (!seen) return []
      const id = idOf(seen, given.resourceType)
      if (id === undefined) return [look(seen, 'what is stored', 'taken, with an id', briefly(seen))]
      const read = await desk.read({ type: given.resourceType, id })
      const lost = Object.keys(given).filter((name) => !isIn(read.resource?.[name], given[name]))
      return [look(read, 'what was stored and is not shown', 'nothing', lost.join(', ') || 'nothing')]
    },
    nothingCalledAnError: () =>
      desk.answers.map((answer) => {
        const severe = texts(
          answer.resource?.resourceType === 'OperationOutcome' ? answer.resource : {},
          'issue.severity',
        )
        const isError = severe.some((one) => one === 'error' || one === 'fatal')
        const was = answer.status !== 201 ? briefly(answer) : isError ? 'taken, and called an error' : 'taken'
        return look(answer, 'a new entry', 'taken', was)
      }),
    async keptOnce() {
      const given = remembered(sent)
      const [first, second] = desk.answers
      if (!first || !second) return []
      const looks = [
        look(first, 'the first time', '201', String(first.status)),
        look(second, 'the second time', '200', String(second.status)),
      ]
      const [made, kept] = desk.answers.map((answer) => idOf(answer, given.resourceType))
      const found = await foundByIdentifier(given)
      if (found) looks.push(look(found.seen, 'entries with its identifier', '1', String(found.ids.length)))
      const same = made ?? found?.ids[0]
      if (kept !== undefined) looks.push(look(second, 'the entry of the second time', same ?? 'the first', kept))
      const isShown = found !== undefined || kept !== undefined || looks.some(({ ought, was }) => ought !== was)
      if (isShown) return looks
      throw new NothingObserved(
        `Nothing shows whether one entry was kept or two: the answer names none, and ${given.resourceType} cannot be searched by identifier.\nSeen: ${second.where}\nNext: let the answer to a create that found its entry name it in Location.`,
      )
    },
    async placeOnStoring() {
      const { made, type, id, stored } = desk.first()
      if (!made) throw new HarnessFault('Only what the harness stored has a place that was named.')
      const place = made.answer.headers.location
      const named = look(made.answer, 'the status of what is new', '201', String(made.answer.status))
      if (place === undefined)
        return [named, look(made.answer, 'the place of what is new', `${type}/${id}`, 'not named')]
      const leads = await leadsTo(desk, place, made.answer.where)
      return [named, { what: 'the place of what is new', ought: namedAs(stored), ...leads }]
    },
    async versionOnStoring() {
      const { made } = desk.first()
      if (!made) return []
      const isTold = made.answer.resource?.resourceType === desk.first().type
      if (await desk.hasVersions())
        return [versionLook(made.answer, isTold ? made.answer.resource : desk.first().first)]
      const version = text(made.answer.resource, 'meta.versionId')
      return [look(made.answer, 'the version of what has none', 'none', version ?? 'none')]
    },
  }
}

/** Everything that was sent is shown, in its order; a server may add to it, to lists as well. */
function isIn(shown: unknown, sent: unknown): boolean {
  if (Array.isArray(sent)) {
    const all: readonly unknown[] = Array.isArray(shown) ? shown : []
    let next = 0
    return sent.every((one) => {
      next = all.findIndex((other, at) => at >= next && isIn(other, one)) + 1
      return next > 0
    })
  }
  if (typeof sent !== 'object' || sent === null) return shown === sent
  return Object.entries(sent).every(([name, value]) => isIn(Reflect.get(Object(shown), name), value))
}

function noneOfOurs(types: readonly string[], seen: string): NothingObserved {
  return new NothingObserved(
    `Nothing that the harness can make can be stored: the server takes ${types.join(', ')} only.\nSeen: ${seen}\nNext: none; entries are made of ${KINDS.map(({ type }) => type).join(', ')}.`,
  )
}

async function unspoilt(desk: Desk, before: FhirResource): Promise<Look> {
  const seen = await desk.read(desk.first())
  const version = (resource: unknown) => text(resource, 'meta.versionId') ?? 'no version'
  return look(seen, 'the version after a change that was refused', version(before), version(seen.resource ?? {}))
}

/** A place may be named below the base, or by an address of this server. */
async function leadsTo(desk: Desk, place: string, seen: string): Promise<Pick<Look, 'was' | 'seen'>> {
  if (!desk.owns(place)) return { was: `at another address: ${place.slice(0, 100)}`, seen }
  const answer = await desk.ask({ method: 'GET', path: place }, 'the new entry')
  const { resource } = answer
  const shown =
    resource && answer.status === 200 && values(resource, 'id').length > 0 ? namedAs(resource) : briefly(answer)
  return { was: shown, seen: answer.where }
}
