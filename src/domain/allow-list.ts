import type { WireRequest } from './exchange.ts'
import { revealingForms } from './revealed-words.ts'

/** A type of message to the prison, with every field that it may have. */
export interface AgreedMessage {
  readonly type: string
  readonly method: string
  /** As the prison publishes it, for example `/v1/persons/{hmppsId}/healthcare/concerns`. */
  readonly path: string
  /** The healthcare function that sends it; a system that lacks it sends none. */
  readonly function: string
  /** No system has to send any. */
  readonly optional?: boolean
  /** What each field holds, by its path (`escort.required`, `foods[].code`). */
  readonly fields: Readonly<Record<string, string | { readonly holds: string; readonly 'may-name': string }>>
}

/** Words that a requirement keeps from the prison. */
export interface KeptWords {
  readonly requirement: string
  readonly 'tells-of': string
  readonly words: readonly string[]
}

/** What may be sent to the prison. Written in `requirements/allow-list.yaml`. */
export interface AllowList {
  readonly messages: readonly AgreedMessage[]
  readonly questions: { readonly parameters: readonly string[]; readonly calls: readonly string[] }
  readonly words: readonly KeptWords[]
}

/** Something in a message to the prison that no agreement covers. */
export interface Disclosure {
  readonly requirement: string
  /** The message's type, or its method and path where it has none. */
  readonly message: string
  /** For example `field escort.reason`. */
  readonly where: string
  readonly what: string
}

/** One call of the prison, judged. */
export interface JudgedMessage {
  /** Absent for a question, and for what is of no agreed type. */
  readonly type?: string
  readonly disclosures: readonly Disclosure[]
}

/** What calls of the prison told it, judged as they were witnessed. */
export interface MessagesSeen {
  /** How many there were of each agreed type. */
  readonly types: Readonly<Record<string, number>>
  readonly disclosures: readonly Disclosure[]
}

/** Judges calls of the prison one after the other. */
export interface MessageWatch {
  see(request: WireRequest): void
  /** Undefined as long as nothing was seen. */
  seen(): MessagesSeen | undefined
}

/** @returns a watch over calls of the prison that have nothing to do with any other */
export function watchMessages(list: AllowList): MessageWatch {
  const types: Record<string, number> = {}
  const disclosures: Disclosure[] = []
  let calls = 0
  return {
    see(request) {
      const judged = judgeMessage(list, request)
      calls += 1
      if (judged.type !== undefined) types[judged.type] = (types[judged.type] ?? 0) + 1
      disclosures.push(...judged.disclosures.filter((one) => !disclosures.some((other) => isSame(one, other))))
    },
    seen: () => (calls === 0 ? undefined : { types, disclosures }),
  }
}

/** Whether two calls disclose the same in the same place. */
export function isSame(one: Disclosure, other: Disclosure): boolean {
  const told = ({ requirement, message, where, what }: Disclosure) => [requirement, message, where, what].join('\n')
  return told(one) === told(other)
}

/** The requirement that the list itself is about. */
const LISTED = 'CONF-01'

/** Judges one call of the prison by the list; every byte of it counts, also those that the prison would not read. */
export function judgeMessage(list: AllowList, { method, url, headers, body = '' }: WireRequest): JudgedMessage {
  const { pathname, searchParams } = new URL(url)
  const agreed = list.messages.find((one) => one.method === method && fits(one.path, pathname))
  const asks = ['GET', 'HEAD', 'OPTIONS'].includes(method)
  const question = asks || list.questions.calls.some((call) => isCall(call, method, pathname))
  const message = agreed?.type ?? `${method} ${pathname}`
  const found = (where: string, what: string) => ({ requirement: LISTED, message, where: where.slice(0, 120), what })
  const parameters = [...new Set(searchParams.keys())].filter(
    (name) => agreed !== undefined || !list.questions.parameters.includes(name),
  )
  const fields = agreed ? leavesOf(body) : []
  const listed = (path: string) => Object.keys(agreed?.fields ?? {}).some((one) => one === path)
  const parts = [
    { where: 'address', text: `${pathname} ${url.slice(url.indexOf(pathname) + pathname.length)}` },
    ...Object.entries(headers).map(([name, text]) => ({ where: `header ${name}`, text: `${name}: ${text}` })),
    ...(fields ?? []).map(({ path, text }) => ({ where: `field ${path}`, text: `${path} ${text}` })),
    ...(fields && fields.length > 0 ? [] : [{ where: 'body', text: body }]),
  ]
  return {
    ...(agreed ? { type: agreed.type } : {}),
    disclosures: [
      ...(agreed || question ? [] : [found('the whole message', 'it is of no agreed type')]),
      ...parameters.map((name) => found(`parameter ${name}`, 'it is not on the list')),
      ...(fields === undefined ? [found('body', 'it is no JSON object, so its fields cannot be compared')] : []),
      ...(fields ?? [])
        .filter(({ path }) => !listed(path))
        .map(({ path }) => found(`field ${path}`, 'it is not on the list for this type of message')),
      ...list.words.flatMap((kept) =>
        parts
          .filter(({ where }) => !mayName(agreed, where))
          .flatMap(({ where, text }) =>
            wordsIn(list, kept, text).map((word) => ({
              requirement: kept.requirement,
              message,
              where: where.slice(0, 120),
              what: `"${word}" tells of ${kept['tells-of']}`,
            })),
          ),
      ),
    ],
  }
}

/** Texts whose words are remembered; headers and the like come with every message. */
const MOST_REMEMBERED = 10_000
const remembered = new WeakMap<AllowList, Map<string, ReadonlyMap<KeptWords, readonly string[]>>>()

function wordsIn(list: AllowList, kept: KeptWords, text: string): readonly string[] {
  const known = remembered.get(list) ?? new Map<string, ReadonlyMap<KeptWords, readonly string[]>>()
  remembered.set(list, known)
  const before = known.get(text)
  if (before) return before.get(kept) ?? []
  if (known.size >= MOST_REMEMBERED) known.clear()
  const forms = revealingForms(text)
  const found = new Map(list.words.map((each) => [each, wordsAmong(forms, each)]))
  known.set(text, found)
  return found.get(kept) ?? []
}

function wordsAmong(forms: readonly string[], { words }: KeptWords): readonly string[] {
  return words.filter((word) => {
    const spoken = ` ${word.toLowerCase().replaceAll('-', ' ')} `
    return forms.some((form) => form.includes(spoken))
  })
}

function mayName(agreed: AgreedMessage | undefined, where: string): boolean {
  const field = agreed?.fields[where.replace('field ', '')]
  return where.startsWith('field ') && typeof field === 'object'
}

/** Whether a path is one that a template describes, whatever address it is published under. */
function fits(template: string, pathname: string): boolean {
  const wanted = template.split('/').slice(1)
  const given = pathname.split('/').slice(-wanted.length)
  return given.length === wanted.length && wanted.every((part, at) => /^\{.+\}$/.test(part) || part === given[at])
}

function isCall(call: string, method: string, pathname: string): boolean {
  const [wanted, path = ''] = call.split(' ')
  return wanted === method && (path === '/' ? pathname === '/' : fits(path, pathname))
}

/** Every value of a JSON object, by its path; nothing where there is no JSON object. An empty body holds none. */
function leavesOf(body: string): readonly { readonly path: string; readonly text: string }[] | undefined {
  if (body === '') return []
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? leaves(value, '') : undefined
  } catch {
    return undefined
  }
}

function leaves(value: unknown, path: string): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return [{ path, text: String(value) }]
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, `${path}[]`))
  return Object.entries(value).flatMap(([name, one]) => leaves(one, path === '' ? name : `${path}.${name}`))
}
