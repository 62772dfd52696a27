import type { Heard } from '../../domain/attended.ts'
import type { HealthcareExchange, OnOrOff } from '../../domain/exchange-switch.ts'
import type { FollowUps, HealthcareFollowUp } from '../../domain/follow-up.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { HealthcareRoll } from '../../domain/roll.ts'
import type { HealthcareSafetyMessages, SafetyMessage } from '../../domain/safety-messages.ts'
import {
  type Attendance,
  choosing,
  identified,
  lines,
  meant,
  one,
  partsOf,
  personOf,
  prisonIn,
  signedIn,
} from './answering.ts'

type Work = Pick<HealthcareFollowUp, 'appointmentWorklist'> &
  Pick<HealthcareRoll, 'rollDifferences'> &
  HealthcareSafetyMessages &
  Pick<HealthcareExchange, 'switchesLink' | 'exchangeWith' | 'manualEntries'>

/** Lists that staff work through and the exchange with each prison, as a person finds them on screens. */
export function attendedWork(attendance: Attendance): Work {
  const { ask } = attendance
  return {
    async appointmentWorklist(site, people, role) {
      const list = `Open the list of appointments that fell through at ${site.name} and have to be seen to.`
      const instruction = [...signedIn(attendance, role), list, lookFor(people)]
      return entriesIn(await ask({ instruction, fields: [entries(people)] }), people)
    },
    async rollDifferences(people, role) {
      const list = "Open the list of differences between the record and the prisons' rolls."
      const instruction = [...signedIn(attendance, role), list, lookFor(people)]
      const { said, seen } = await ask({ instruction, fields: [differences(people)] })
      const found = (said.differences ?? []).flatMap((line) => {
        const [number, kind = '', prison = ''] = partsOf(line)
        const person = personOf(number, people)
        return person ? [{ person, type: DIFFERENCES[kind] ?? 'no type', at: prisonIn(prison) ?? 'no prison' }] : []
      })
      return { found, seen }
    },
    async safetyMessages(people, role) {
      const list = 'Open the list of urgent messages to the prisons.'
      const instruction = [...signedIn(attendance, role), list, lookFor(people)]
      const { said, seen } = await ask({ instruction, fields: [messages(people)] })
      const found = (said.messages ?? []).flatMap((line) => {
        const [number, words = '', state = '', told = ''] = partsOf(line)
        const person = personOf(number, people)
        return person ? [{ person, words, state: STATES[state] ?? 'not stated', ...(told === '' ? {} : { told }) }] : []
      })
      return { messages: found, seen }
    },
    async switchesLink(site, role, state) {
      const instruction = [
        ...signedIn(attendance, role),
        `Switch the exchange with ${site.name} ${state}, and no other. Leave it as it is where it is ${state} already.`,
      ]
      const fields = [{ name: 'done', ask: `It is ${state} now`, choices: ['yes', 'no'] }]
      const heard = await ask({ instruction, fields })
      if (one(heard, 'done') === 'yes') return
      throw new NonConformance({
        ...{
          expected: `the exchange with ${site.name} to be switched ${state}`,
          found: 'it cannot be',
          seen: heard.seen,
        },
      })
    },
    async exchangeWith(site, role) {
      const instruction = [...signedIn(attendance, role), `Look at whether the exchange with ${site.name} is on.`]
      const heard = await ask({ instruction, fields: [choosing('state', 'It is said to be', EXCHANGE)] })
      return { state: meant(heard, 'state', EXCHANGE) ?? 'not stated', seen: heard.seen }
    },
    async manualEntries(site, people, role) {
      const list = `Open the list of what has to be told to ${site.name} by hand.`
      const instruction = [...signedIn(attendance, role), list, lookFor(people)]
      return entriesIn(await ask({ instruction, fields: [entries(people)] }), people)
    },
  }
}

const lookFor = (people: readonly Person[]) =>
  `Look for ${people.map(identified).join(' and for ')}; leave out everybody else.`

/** What is wrong with a line that has to begin with the prison number of one of some people. */
const notOf = (people: readonly Person[], number: string | undefined) =>
  personOf(number, people)
    ? undefined
    : `begin with one of the prison numbers ${people.map(({ prisonNumber }) => prisonNumber).join(', ')}`

const entries = (people: readonly Person[]) =>
  lines(
    'entries',
    'Each entry in the order of the list, as: prison number; name of the appointment',
    ([number, name]) => (name ? notOf(people, number) : 'write it as: prison number; name of the appointment'),
  )

function entriesIn({ said, seen }: Heard, people: readonly Person[]): FollowUps {
  const items = (said.entries ?? []).flatMap((line) => {
    const [number, name = ''] = partsOf(line)
    const person = personOf(number, people)
    return person ? [{ person, name }] : []
  })
  return { items, seen }
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  'on the roll and not in the record': 'missing',
  'in the record and not on the roll': 'extra',
  'held somewhere else': 'elsewhere',
  other: 'no type',
}
const differences = (people: readonly Person[]) =>
  lines(
    'differences',
    `Each difference, as: prison number; ${Object.keys(DIFFERENCES).join(', or ')}; prison whose staff are to see to it`,
    ([number, kind = '', prison]) => {
      if (DIFFERENCES[kind] === undefined) return `write second: ${Object.keys(DIFFERENCES).join(', or ')}`
      return prison === undefined ? 'write the prison last' : notOf(people, number)
    },
  )

const STATES: Readonly<Record<string, SafetyMessage['state']>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  'no answer in time': 'unconfirmed',
  'under way': 'under way',
  'not said': 'not stated',
}
const messages = (people: readonly Person[]) =>
  lines(
    'messages',
    `Each message, as: prison number; what it tells the prison, word for word; ${Object.keys(STATES).join(', or ')}; what staff are told to do (or nothing)`,
    ([number, , state = '']) =>
      STATES[state] === undefined ? `write third: ${Object.keys(STATES).join(', or ')}` : notOf(people, number),
  )

const EXCHANGE: Readonly<Record<string, OnOrOff | 'not stated'>> = { on: 'on', off: 'off', 'not said': 'not stated' }
