import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { harnessSchema } from '../../catalogue/schema.ts'
import { systemClock } from '../../domain/clock.ts'
import type { Exchange } from '../../domain/exchange.ts'
import {
  CandidateUnwell,
  ConfigurationProblem,
  NonConformance,
  PossibleLiveData,
  Unsupported,
} from '../../domain/outcomes.ts'
import { personFor } from '../../domain/people.ts'
import { httpTransport } from '../http.ts'
import { recorded } from '../recording.ts'
import { drivenAppointments } from './appointments.ts'
import { driverSession } from './session.ts'

const ADE = personFor('Ade', { seed: 'driver', runNumber: 1, example: 'target/APPT-01.1' })
const BOOKING = { name: 'Review', date: '2026-03-03', from: '09:00', to: '09:30', place: 'ZKV-HCC-TR1' }

/** A system that says how it was asked; its address says with which status. */
const system = createServer((request, answer) => {
  const status = Number(/status=(\d+)/.exec(request.url ?? '')?.[1] ?? 200)
  answer.writeHead(status, { 'content-type': 'application/json' })
  answer.end(JSON.stringify({ asked: [{ as: request.headers.authorization ?? '', path: request.url }] }))
})
let base = ''
before(async () => {
  await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${Object(system.address()).port}`
})
after(() => void system.close())

/** What a driver does with each question but the first; it has `question`, `send(path, method)` and `answer(what)`. */
function session(program: string, onExchange: (exchange: Exchange) => void = () => undefined, alive = '/up') {
  const code = `
    const first = []
    require('readline').createInterface({ input: process.stdin }).on('line', async (line) => {
      const question = JSON.parse(line)
      const answer = (what) => console.log(JSON.stringify({ id: question.id, ...what }))
      if (question.ask === 'hello') return answer({ asks: ['records', 'book', 'appointments'] })
      first.push(question.proxy)
      const send = async (path, method = 'GET', proxy = question.proxy) => {
        const response = await fetch(proxy + path, { method })
        return { exchange: Number(response.headers.get('x-interlock-exchange')), status: response.status, body: await response.text() }
      }
      ${program}
    })`
  let count = 0
  const exchanges: Exchange[] = []
  const record = (exchange: Exchange) => {
    onExchange(exchange)
    exchanges.push(exchange)
    count += 1
    return count
  }
  const { signal } = new AbortController()
  const { send } = httpTransport({ clock: systemClock, allowed: [new URL(base).host] })
  const ask = recorded(send, { party: 'healthcare', record, clock: systemClock, requestId: () => 'r' })
  const fits = harnessSchema('driver-answer')
  const opened = driverSession({
    ...{ driver: { command: ['node', '-e', code], folder: '.' }, clock: systemClock, patienceMs: 5_000, ask, signal },
    ...{ baseUrl: `${base}/api`, authorizations: { nurse: 'Bearer of-the-nurse' }, timeoutMs: 2_000 },
    objection: (answer) => (fits(answer) ? undefined : 'no answer'),
    control: () => ask({ method: 'GET', url: `${base}${alive}`, headers: {} }, { signal, timeoutMs: 2_000 }),
  })
  return { opened, exchanges }
}

const LIST =
  "lists: [{ exchange, pointer: '/asked', items: [{ as: { value: JSON.parse(body).asked[0].as, pointer: '/as' } }] }]"

test('the proxy adds the credential of whoever looks, keeps every exchange, and goes nowhere else', async () => {
  const { opened, exchanges } = session(`
    const other = await send('/../secrets')
    const { exchange, body } = await send('/people?number=1')
    answer({ ${LIST} })`)
  const { items, seen } = await opened.look('records', 'nurse', {})
  await opened.stop()
  assert.deepEqual(items, [{ as: 'Bearer of-the-nurse' }])
  assert.match(seen, /^GET http:.*\/api\/people\?number=1 -> 200 \(exchange 1\)$/)
  assert.ok(exchanges.every(({ request }) => request.url.startsWith(`${base}/api/`)))
})

test('a look passes nothing but reads, and a verb is no read', async () => {
  const { opened, exchanges } = session(`
    const method = question.ask === 'book' ? 'GET' : 'POST'
    const { exchange, status, body } = await send('/people', method)
    answer(question.ask === 'book' ? { exchange } : { error: String(status) })`)
  await assert.rejects(opened.look('records', 'nurse', {}), {
    name: 'Unsupported',
    message: /could not do "records": 405/,
  })
  assert.equal(exchanges.length, 0)
  await assert.rejects(opened.act('book', 'nurse', {}), {
    name: 'Unsupported',
    message: /a read did what "book" asks for/,
  })
  await opened.stop()
})

test('a verb is decided by the last thing that was sent, so that no refusal after it is passed over', async () => {
  const { opened } = session(`
    const { exchange } = await send('/people', 'POST')
    await send('/people?status=422', 'POST')
    answer({ exchange })`)
  await assert.rejects(opened.act('book', 'nurse', {}), {
    name: 'Unsupported',
    message: /"book" was decided before it was over\.\nSeen: POST .* 200 \(exchange 1\), and then POST .* 422/,
  })
  await opened.stop()
})

test('the address of an earlier question is of no more use', async () => {
  const { opened } = session(`
    const { exchange, status, body } = await send('/people', 'GET', first[0])
    answer(status === 410 ? { error: 'gone' } : { ${LIST} })`)
  await opened.look('records', 'nurse', {})
  await assert.rejects(opened.look('records', 'nurse', {}), /could not do "records": gone/)
  await opened.stop()
})

test('what the system does wrong is its own, unless it does not answer at all', async () => {
  const cases = [
    { status: 500, alive: '/up', as: NonConformance },
    { status: 500, alive: '/up?status=503', as: CandidateUnwell },
    { status: 401, alive: '/up?status=401', as: ConfigurationProblem },
    { status: 404, alive: '/up', as: Unsupported },
  ]
  for (const { status, alive, as } of cases) {
    const program = `const { exchange, body } = await send('/people?status=${status}'); answer({ ${LIST} })`
    const { opened } = session(program, undefined, alive)
    await assert.rejects(opened.look('records', 'nurse', {}), (error) => error instanceof as)
    await opened.stop()
  }
})

test('data that may be real ends the run, whatever the driver makes of it', async () => {
  const { opened } = session("await send('/people'); answer({ error: 'never mind' })", () => {
    throw new PossibleLiveData('a number in real use')
  })
  await assert.rejects(opened.look('records', 'nurse', {}), PossibleLiveData)
  await opened.stop()
})

test('a question says whom it is about and what to do, as its schema has it, and no more', async () => {
  const fits = harnessSchema<object>('driver-question')
  const { opened } = session('answer({ error: JSON.stringify(question) })')
  const driven = drivenAppointments(opened)
  const asked = async (work: Promise<unknown>) => {
    const { message } = await work.then(
      () => new Error('It was answered.'),
      (error: Error) => error,
    )
    const question: object = JSON.parse(/"\w+": (\{.*\})\./.exec(message)?.[1] ?? '{}')
    assert.ok(fits(question), JSON.stringify(fits.errors))
    return question
  }
  const book = await asked(driven.books(ADE, 'nurse', BOOKING))
  await asked(driven.appointments(ADE, 'nurse'))
  await opened.stop()
  assert.deepEqual(Object.keys(book).sort(), ['ask', 'booking', 'id', 'person', 'proxy', 'role'])
  assert.ok(!JSON.stringify(book).includes('of-the-nurse'))
})
