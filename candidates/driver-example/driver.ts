/**
 * A supplier's own driver, as an example: it shows Interlock a system whose interface is none that Interlock knows. It
 * reads a question from each line of its input and writes an answer to a line of its output. It needs nothing but Node:
 * any language that reads lines and speaks HTTP will do.
 */
import { createInterface } from 'node:readline'

/** The system's own codes. What stands in its answers as it is needs none. */
const CODES = {
  state: { ON: 'booked', OFF: 'cancelled' },
  place: { CELL: 'in cell' },
  heldBy: { 'female-nurse': 'female nurse', 'clinic-clerk': 'clinic clerk', 'identity-officer': 'identity officer' },
}

type Json = Readonly<Record<string, unknown>>
interface Question {
  readonly id: number
  readonly ask: string
  readonly proxy: string
  readonly role: string
  readonly person: { readonly prisonNumber: string }
  readonly booking: Booking
  readonly change: Booking
  readonly name: string
  readonly knowing?: string
  readonly reason: string
  readonly date: string
}
interface Booking {
  readonly name?: string
  readonly date?: string
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly with?: string
  readonly beside?: string
  readonly about?: string
  readonly category?: string
}
interface Answer {
  /** Its number in the evidence of the run. */
  readonly exchange: number
  readonly body: Json
}

/** Asks the system, through the address that came with the question: it knows who acts, and needs no credential. */
async function ask({ proxy }: Question, method: string, path: string, body?: Json): Promise<Answer> {
  const headers = { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) }
  const response = await fetch(`${proxy}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  return { exchange: Number(response.headers.get('x-interlock-exchange')), body: (await response.json()) as Json }
}

/** The elements below a key of an answer. */
const listed = (body: Json, key: string) => (body[key] ?? []) as readonly Json[]

/** Something that stands in an answer, told with its place; nothing where it does not stand there. */
const at = (field: string, from: Json, key: string, value = from[key]) =>
  from[key] === undefined ? {} : { [field]: { value: String(value), pointer: `/${key}` } }

/** What a code of the system means. */
const means = (codes: Readonly<Record<string, string>>, code: unknown) => codes[String(code)] ?? String(code)

/** Date or time of `2026-03-02 09:00`. */
const part = (local: unknown, index: 0 | 1) => String(local).split(' ')[index]

async function keyOf(question: Question): Promise<string> {
  const { body } = await ask(question, 'GET', `/people?number=${question.person.prisonNumber}`)
  const [person] = listed(body, 'people')
  if (!person) throw new Error('The system has no such person.')
  return String(person.key)
}

async function visitOf(question: Question): Promise<{ readonly id: string; readonly times: Booking }> {
  const { body } = await ask(question, 'GET', `/people/${await keyOf(question)}/visits`)
  const visit = listed(body, 'visits').find(({ slip }) => slip === question.name)
  if (!visit) throw new Error('The system has no visit of that name.')
  const [date = '', from = ''] = String(visit.starts).split(' ')
  return { id: String(visit.id), times: { date, from, to: part(visit.ends, 1) ?? '' } }
}

/** A booking, or a change of one, as the system takes it. */
function visitFrom({ name, date, from, to, place, about, category, ...booking }: Booking, role?: string): Json {
  const held = booking.with ?? role
  const clinicians = [held, booking.beside].flatMap((one) => (one === undefined ? [] : [one.replaceAll(' ', '-')]))
  return {
    ...(name === undefined ? {} : { slip: name }),
    ...(from === undefined ? {} : { starts: `${date} ${from}` }),
    ...(to === undefined ? {} : { ends: `${date} ${to}` }),
    ...(place === undefined || place === 'nowhere' ? {} : { room: place === 'in cell' ? 'CELL' : place }),
    ...(clinicians.length === 0 ? {} : { clinicians }),
    ...(about === undefined ? {} : { about }),
    ...(category === undefined ? {} : { heading: category }),
  }
}

/** Which exchange decided it, and what a refusal says. */
function decided({ exchange, body }: Answer): Json {
  const busy = listed(body, 'busy').map((one) => ({
    ...at('from', one, 'starts', part(one.starts, 1)),
    ...at('to', one, 'ends', part(one.ends, 1)),
    ...at('kind', one, 'kind'),
  }))
  const reasons = (body.refused ?? []) as readonly string[]
  return {
    exchange,
    ...(reasons.length === 0 ? {} : { reasons: reasons.map((value, i) => ({ value, pointer: `/refused/${i}` })) }),
    ...(body.say ? at('message', body, 'say') : {}),
    ...(busy.length === 0 ? {} : { busy: { pointer: '/busy', items: busy } }),
  }
}

const ANSWERS: Readonly<Record<string, (question: Question) => Promise<Json>>> = {
  hello: async () => ({ asks: Object.keys(ANSWERS).filter((name) => name !== 'hello'), codes: CODES }),
  async records(question) {
    const { exchange, body } = await ask(question, 'GET', `/people?number=${question.person.prisonNumber}`)
    const items = listed(body, 'people').map((one) => at('prisonNumber', one, 'number'))
    return { lists: [{ exchange, pointer: '/people', items }] }
  },
  async book(question) {
    const { booking, role, knowing } = question
    const visit = { ...visitFrom(booking, role), ...(knowing === undefined ? {} : { known: knowing }) }
    return decided(await ask(question, 'POST', `/people/${await keyOf(question)}/visits`, visit))
  },
  async move(question) {
    const { id, times } = await visitOf(question)
    const { date, from, to } = question.change
    const kept = (date ?? from ?? to) ? times : {}
    return decided(await ask(question, 'PATCH', `/visits/${id}`, visitFrom({ ...kept, ...question.change })))
  },
  async cancel(question) {
    const { id } = await visitOf(question)
    return decided(await ask(question, 'POST', `/visits/${id}/off`, { why: question.reason }))
  },
  async appointments(question) {
    const { exchange, body } = await ask(question, 'GET', `/people/${await keyOf(question)}/visits`)
    const items = listed(body, 'visits').map((visit) => ({
      ...at('name', visit, 'slip'),
      ...at('date', visit, 'starts', part(visit.starts, 0)),
      ...at('from', visit, 'starts', part(visit.starts, 1)),
      ...at('to', visit, 'ends', part(visit.ends, 1)),
      ...at('place', visit, 'room', means(CODES.place, visit.room)),
      ...at('state', visit, 'on', means(CODES.state, visit.on)),
      ...at('reason', visit, 'why'),
      ...at('reference', visit, 'ref'),
      heldBy: ((visit.who ?? []) as readonly string[]).map((who, index) => ({
        value: means(CODES.heldBy, who),
        pointer: `/who/${index}`,
      })),
    }))
    return { lists: [{ exchange, pointer: '/visits', items }] }
  },
  async 'clinic-list'(question) {
    const { exchange, body } = await ask(
      question,
      'GET',
      `/days/${question.date}/${question.role.replaceAll(' ', '-')}`,
    )
    const items = listed(body, 'expected').map((one) => at('prisonNumber', one, 'number'))
    return { lists: [{ exchange, pointer: '/expected', items }] }
  },
  async sending(question) {
    const { id } = await visitOf(question)
    const { exchange, body } = await ask(question, 'GET', `/visits/${id}/progress`)
    const items = listed(body, 'states').map((one) => at('state', one, 'progress'))
    return { lists: [{ exchange, pointer: '/states', items }] }
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line) as Question
  const answer = await ANSWERS[question.ask]?.(question).catch((error: Error) => ({ error: error.message }))
  console.log(JSON.stringify({ id: question.id, ...(answer ?? { error: 'This driver cannot be asked that.' }) }))
}
