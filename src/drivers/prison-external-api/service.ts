import type { Clock } from '../../domain/clock.ts'
import type { Recorder } from '../../domain/exchange.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import { ESTABLISHMENTS, type Person } from '../../domain/people.ts'
import type { Answered, Facts, Message, Notice, PrisonService, Subject } from '../../domain/prison-service.ts'
import { acctLook, alertLook, apartLook } from './alerts.ts'
import { appointmentDesk } from './appointments.ts'
import type { ServiceClient } from './client.ts'
import { commitmentLooks } from './commitments.ts'
import { concernDesk } from './concerns.ts'
import type { Desk, Look, Sending, Sent } from './desk.ts'
import { escortDesk, escortLook, outgoingEscortLook } from './escort.ts'
import { foundAmong } from './found.ts'
import { holdDesk } from './holds.ts'
import { at } from './json.ts'
import { movementLook, numberLook, plannedMoveLook, stayLook, whereaboutsLook } from './movements.ts'
import type { NoticeBox } from './notices.ts'
import { type Answer, told } from './objection.ts'
import { pairing } from './pairing.ts'
import { subjects } from './person.ts'
import { receiptLook } from './receipts.ts'
import { rollAt } from './roll.ts'
import { needDesk } from './told-needs.ts'
import { unlock } from './unlock.ts'

export interface ServiceParts {
  readonly client: ServiceClient
  readonly notices: NoticeBox
  readonly record: Recorder
  readonly clock: Clock
  /** The code that stands for each prison of the examples, by name; its own where a name is missing. */
  readonly codes: Readonly<Record<string, string>>
  /** A reference that no message ever had, for the n-th of this example. */
  readonly reference: (n: number) => string
}

const TAKEN = new Set([200, 201, 202])
const REFUSED = new Set([400, 409, 422])

/** Healthcare, played by the harness, as the consumer of a prison side over its External API and its queue. */
export function prisonOverExternalApi(parts: ServiceParts): PrisonService {
  const { client, notices, record, clock, codes } = parts
  const about = subjects(client, ESTABLISHMENTS, codes)
  const now = () => clock.now()
  const appointments = appointmentDesk(now)
  const commitments = commitmentLooks(now)
  const desks: Readonly<Record<Message, Desk>> = {
    appointment: appointments.desk,
    concern: concernDesk(now),
    'escort health section': escortDesk,
    'evacuation need': needDesk('evacuation-needs'),
    'food need': needDesk('food-needs'),
    'functional need': needDesk('functional-needs'),
    'medical hold': holdDesk,
    'NHS number': pairing.desk,
    'unlock condition': unlock.desk,
  }
  const sent = new Map<string, Sent[]>()
  const answers = new Map<string, Answered>()
  const dealtWith = new Map<string, number>()
  const looks: Readonly<Record<Subject, Look>> = {
    'ACCT review': acctLook,
    activities: commitments.activities,
    alerts: alertLook,
    appointments: appointments.look,
    'busy times': commitments.busy,
    commitments: commitments.withReasons,
    'escort record': escortLook,
    movements: movementLook,
    'NHS number': pairing.look,
    'outgoing escort record': outgoingEscortLook,
    'people to keep apart': apartLook,
    'planned moves': plannedMoveLook,
    'prison number': numberLook,
    stay: stayLook,
    'unlock conditions': unlock.look,
    whereabouts: whereaboutsLook,
    receipts: receiptLook((person) => [...sent.entries()].flatMap(([key, all]) => (isOf(key, person) ? all : []))),
  }
  let count = 0
  const next = () => {
    count += 1
    return parts.reference(count)
  }
  const keyOf = (message: Message, { prisonNumber }: Person) => `${prisonNumber} ${message}`
  const isOf = (key: string, { prisonNumber }: Person) => key.startsWith(`${prisonNumber} `)
  const last = (message: Message, person: Person): Sent => {
    const found = sent.get(keyOf(message, person))?.at(-1)
    if (!found) throw new HarnessFault(`No ${message} about ${person.name} was sent before.`)
    return found
  }
  const keep = (message: Message, person: Person, sending: Sent) => {
    const key = keyOf(message, person)
    sent.set(key, [...(sent.get(key) ?? []), sending])
  }
  const attempt = ({ method, path, body }: Sending) => client.attempt(method, path, body)
  const expectTaken = async (answer: Answer, what: string) => {
    if (!TAKEN.has(answer.status)) throw await client.objection(answer, `the prison to take in ${what}`)
  }
  const tried = async (message: Message, person: Person, answer: Answer) => {
    const { status, body, where } = answer
    // Whoever offers no such thing at all refuses nothing in particular.
    if (!TAKEN.has(status) && !REFUSED.has(status))
      throw await client.objection(answer, `the ${message} to be taken in, or refused for a reason`)
    const clash =
      at(body, 'current') !== undefined
        ? 'changed since'
        : at(body, 'existing') !== undefined
          ? 'sent before'
          : 'held by another'
    const kind = TAKEN.has(status) ? 'taken' : status === 409 ? clash : 'other'
    answers.set(keyOf(message, person), { answer: kind, said: told(answer), seen: where })
  }
  const sending = async (message: Message, person: Person, facts: Facts): Promise<Sent> => {
    const reference = next()
    return { ...(await desks[message].send(about(person), facts, reference)), reference }
  }
  const changing = async (message: Message, person: Person, facts: Facts, latest: boolean): Promise<Sending> => {
    const { change } = desks[message]
    if (!change) throw new HarnessFault(`A ${message} cannot be changed.`)
    return change(about(person), facts, last(message, person), latest, next())
  }

  return {
    async shown(subject, person) {
      const { facts, where } = await looks[subject].look(about(person))
      return { facts, seen: where }
    },
    async sends(message, person, facts) {
      const one = await sending(message, person, facts)
      keep(message, person, one)
      await expectTaken(await attempt(one), `the ${message}`)
    },
    async triesToSend(message, person, facts) {
      const one = await sending(message, person, facts)
      await tried(message, person, await attempt(one))
    },
    async sendsAgain(message, person) {
      await tried(message, person, await attempt(last(message, person)))
    },
    async changes(message, person, facts) {
      await expectTaken(await attempt(await changing(message, person, facts, true)), `the change of the ${message}`)
    },
    async triesToChange(message, person, facts) {
      await tried(message, person, await attempt(await changing(message, person, facts, false)))
    },
    async withdraws(message, person, facts) {
      const { withdraw } = desks[message]
      if (!withdraw) throw new HarnessFault(`A ${message} cannot be taken back.`)
      const reference = next()
      const one = await withdraw(about(person), facts, last(message, person), reference)
      keep(message, person, { ...one, reference })
      await expectTaken(await attempt(one), `that the ${message} is taken back`)
    },
    answerTo(message, person) {
      const answered = answers.get(keyOf(message, person))
      if (!answered) throw new HarnessFault(`Nothing was tried with a ${message} about ${person.name}.`)
      return answered
    },
    async dealsWithNotices(person) {
      const ids = [await about(person).hmppsId(), person.prisonNumber]
      dealtWith.set(person.prisonNumber, (await notices.about(ids, record)).length)
    },
    async noticesOf(subject, person): Promise<readonly Notice[]> {
      const ids = [await about(person).hmppsId(), person.prisonNumber]
      const types = looks[subject].notices
      return (await notices.about(ids, record))
        .slice(dealtWith.get(person.prisonNumber) ?? 0)
        .filter(({ type }) => types.includes(type))
        .map(({ type, url, cause }) => ({ type, pointsAt: url, ...(cause ? { cause } : {}) }))
    },
    found: (people) => foundAmong(client, people),
    roll: (at, people) => rollAt(client, codes[at.name] ?? at.code, people),
  }
}
