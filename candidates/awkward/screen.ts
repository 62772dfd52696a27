import { HttpResponse } from 'msw'
import { isRole, type Role } from '../../src/domain/staff.ts'
import { dayIn, wallTimeIn } from '../../src/domain/wall-time.ts'

/** Reads what the system itself holds, as a role may see it. */
export type Inside = (path: string, role: Role) => Promise<unknown>

const SUMMARIES: Readonly<Record<string, string>> = {
  'acct-open': 'ACCT open',
  'acct-post-closure': 'ACCT post-closure',
  'past-self-harm': 'past self-harm',
  none: 'none',
}

const STATES: Readonly<Record<string, string>> = {
  nilknown: 'no known risks',
  unavailable: 'unavailable',
  withheld: 'withheld',
}

/**
 * The head of a clinician's screen: `?prison-number=A1234AA&role=nurse`, with `&view=history` for what is over. It is for
 * people's eyes, line by line.
 */
export async function riskScreen(query: URLSearchParams, inside: Inside): Promise<Response> {
  const role = query.get('role') ?? ''
  if (!isRole(role)) return HttpResponse.text('Nobody is signed in.', { status: 403 })
  const number = query.get('prison-number') ?? ''
  const identifier = encodeURIComponent(`https://interlock.example/id/prison-number|${number}`)
  const [patient] = entries(await inside(`Patient?identifier=${identifier}`, role))
  if (!patient) return HttpResponse.text('No such record.', { status: 404 })
  await inside(`Patient/${patient.id}`, role)
  const kind = query.get('view') === 'history' ? 'prison-risk-history' : 'prison-risk'
  const code = encodeURIComponent(`https://interlock.example/fhir/CodeSystem/list-kind|${kind}`)
  const found = entries(await inside(`List?subject=Patient/${patient.id}&code=${code}&_include=List:item`, role))
  const list = found.find(({ resourceType }) => resourceType === 'List')
  const flags = found.filter(({ resourceType }) => resourceType === 'Flag')
  const shown = kind === 'prison-risk' ? flags.filter(({ status }) => status === 'active') : flags
  return HttpResponse.text(
    [...shown.map(alertLine), ...(kind === 'prison-risk' ? headLines(list, shown.length) : [])].join('\n'),
  )
}

interface Shown {
  readonly [name: string]: unknown
  readonly resourceType?: unknown
  readonly id?: unknown
  readonly status?: unknown
}

function entries(bundle: unknown): readonly Shown[] {
  return listAt(bundle, 'entry').flatMap((entry) => {
    const resource: unknown = at(entry, 'resource')
    return typeof resource === 'object' && resource !== null ? [resource as Shown] : []
  })
}

function alertLine(flag: Shown): string {
  const [coding] = listAt(at(flag, 'code'), 'coding')
  const { start, end } = Object(flag.period)
  const description = at(at(flag, 'code'), 'text') ?? at(coding, 'display')
  return `Alert: ${[at(coding, 'code'), description, dayIn(start), dayIn(end), at(at(flag, 'author'), 'display') ?? ''].join('; ')}`
}

function headLines(list: Shown | undefined, alerts: number): readonly string[] {
  const [reason] = listAt(at(list, 'emptyReason'), 'coding')
  const state = alerts > 0 ? 'alerts' : (STATES[String(at(reason, 'code'))] ?? 'nothing')
  const extension = (name: string) => listAt(list, 'extension').find((one) => String(at(one, 'url')).endsWith(name))
  const confirmed = wallTimeIn(String(at(list, 'date') ?? ''))
  const current = at(extension('/current'), 'valueBoolean')
  const lines: readonly (readonly [string, unknown])[] = [
    ['Risk', state],
    ['Self-harm', SUMMARIES[String(at(extension('/self-harm'), 'valueCode'))]],
    ['From', at(at(list, 'source'), 'display')],
    ['Confirmed by the prison', confirmed && `${confirmed.date} ${confirmed.time}`],
    ['Standing', current === undefined ? undefined : current ? 'current' : 'not current'],
    [
      'Advice',
      listAt(list, 'note')
        .map((note) => at(note, 'text'))
        .join(' ') || undefined,
    ],
  ]
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}
