import type { Field, Heard } from '../../domain/attended.ts'
import type { HealthcareCarriedDecisions } from '../../domain/carried-decisions.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import {
  AT_HOME,
  CHOICES,
  type Decision,
  type Explanation,
  type HealthcareRegistration,
  PARTS,
  type Part,
  type RegistrationAnswer,
} from '../../domain/registration.ts'
import { ROLES, type Role } from '../../domain/staff.ts'
import { wallTimeIn } from '../../domain/wall-time.ts'
import { type Attendance, choosing, lines, meant, one, openRecord, prisonIn, several } from './answering.ts'
import { dateIn, instantIn, isDate, isInstant } from './dates.ts'

type Registration = Pick<
  HealthcareRegistration,
  | 'explainsRegistration'
  | 'explanationShown'
  | 'recordsDecision'
  | 'triesToSubmit'
  | 'registrationAnswer'
  | 'submissions'
  | 'decisions'
> &
  Pick<HealthcareCarriedDecisions, 'carriedDecisions' | 'asksAgain'>

/** Explaining registration, deciding on it and submitting it, as a person does and sees it on screens. */
export function attendedRegistration(attendance: Attendance): Registration {
  const { ask } = attendance
  const shown = new Map<string, Explanation>()
  const answers = new Map<string, RegistrationAnswer>()
  const at = (person: Person, role: Role) => [...openRecord(attendance, person, role), 'Go to registration.']
  const tried = async (person: Person, instruction: readonly string[]) => {
    const heard = await ask({ instruction, fields: TRIED })
    const because = meant(heard, 'because', REFUSALS)
    const accepted = one(heard, 'done') === 'was taken'
    answers.set(person.prisonNumber, { accepted, reasons: because && !accepted ? [because] : [], seen: heard.seen })
  }
  return {
    async explainsRegistration(person, role) {
      const begin =
        'Begin to explain registration with the practice in the prison, and stop before anything is decided.'
      const heard = await ask({ instruction: [...at(person, role), begin], fields: EXPLAINED })
      shown.set(person.prisonNumber, explanationFrom(heard))
    },
    explanationShown: (person) => known(shown.get(person.prisonNumber), person),
    recordsDecision: (person, role, decision, without) =>
      tried(person, [...at(person, role), ...recording(decision, without), 'Keep it.']),
    async triesToSubmit(person, role, on = person) {
      if (on !== person) throw new HarnessFault('On a screen there is no way to take the decision of somebody else.')
      await tried(person, [...at(person, role), 'Submit the registration to the practice.'])
    },
    registrationAnswer: (person) => known(answers.get(person.prisonNumber), person),
    async submissions(person, role) {
      const heard = await ask({ instruction: at(person, role), fields: [SUBMISSIONS] })
      return { standing: Number(one(heard, 'standing')), seen: heard.seen }
    },
    async decisions(person, role) {
      const heard = await ask({ instruction: at(person, role), fields: DECIDED })
      const choice = meant(heard, 'choice', CHOSEN)
      if (!choice) return { current: [], seen: heard.seen }
      const said = {
        at: instantIn(one(heard, 'at')),
        language: meant(heard, 'language', LANGUAGES),
        format: meant(heard, 'format', FORMATS),
        understood: one(heard, 'understood') || undefined,
        atHome: meant(heard, 'home', HOME),
      }
      const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
      const by = ROLES.filter((each) => each === one(heard, 'by'))
      return { current: [{ by, choice, ...told }], seen: heard.seen }
    },
    async carriedDecisions(person, role) {
      const { said, seen } = await ask({ instruction: at(person, role), fields: [CARRIED] })
      const decisions = (said.decisions ?? []).map((line) => {
        const [choice = '', on = '', place = ''] = line.split(';').map((part) => part.trim())
        return { choice: CHOSEN[choice] ?? 'nothing', on: dateIn(on), at: prisonIn(place) ?? 'no stated place' }
      })
      return { decisions, seen }
    },
    async asksAgain(person, role) {
      const heard = await ask({ instruction: at(person, role), fields: [ASKED] })
      return { reasons: (heard.said.reasons ?? []).flatMap((words) => ASK_AGAIN[words] ?? []), seen: heard.seen }
    },
  }
}

function known<T>(found: T | undefined, person: Person): T {
  if (found) return found
  throw new HarnessFault(`Nobody was asked about ${person.name}'s registration before.`)
}

const CHOSEN: Readonly<Record<string, string | undefined>> = {
  register: CHOICES['chooses to register'],
  'do not register': CHOICES['chooses to decline'],
  'decide later': CHOICES['chooses to decide later'],
  'nothing is decided': undefined,
}
const HOME: Readonly<Record<string, string | undefined>> = {
  'the person keeps it': AT_HOME['keeps the registration at home'],
  'the person lets it end': AT_HOME['lets the registration at home end'],
  'not said': undefined,
}
const LANGUAGES: Readonly<Record<string, string | undefined>> = {
  ...{ English: 'en', Welsh: 'cy', Polish: 'pl' },
  ...{ 'another one': 'another', 'not said': undefined },
}
const FORMATS: Readonly<Record<string, string | undefined>> = {
  ...{ spoken: 'spoken', written: 'written', 'easy read': 'easy-read', 'large print': 'large-print' },
  ...{ audio: 'audio', 'another one': 'another', 'not said': undefined },
}
const REFUSALS: Readonly<Record<string, string | undefined>> = {
  'it was taken': undefined,
  'something is missing from the decision': 'decision-incomplete',
  'the person has not agreed': 'not-agreed',
  'nothing is said of the registration at home': 'community-choice-missing',
  'something else': 'another reason',
}
const ASK_AGAIN: Readonly<Record<string, string>> = {
  'the wording has changed': 'wording-changed',
  'the person withdrew': 'withdrawn',
  'something else': 'another reason',
}
const OFFERS = { 'is offered': true, 'is not offered': false }

const TRIED: readonly Field[] = [
  { name: 'done', ask: 'It', choices: ['was taken', 'was turned down'] },
  choosing('because', 'Why it was turned down', REFUSALS),
]
const EXPLAINED: readonly Field[] = [
  { name: 'decided', ask: 'Before you began, the record showed', choices: ['no decision', 'a decision'] },
  { name: 'home', ask: 'What it says will become of the practice at home, word for word (empty: nothing)' },
  { name: 'custody', ask: 'What it says of care in the prison, word for word (empty: nothing)' },
  { name: 'release', ask: 'What it says of care after release, word for word (empty: nothing)' },
  { name: 'version', ask: 'Which version of the wording it is (empty: not said)' },
  choosing('permit', 'To register', OFFERS),
  choosing('deny', 'Not to register', OFFERS),
  choosing('deferred', 'To decide later', OFFERS),
  {
    name: 'prompt',
    ask: 'Staff are asked to think of keeping the registration at home',
    choices: ['yes', 'no'],
  },
]
const SUBMISSIONS: Field = {
  name: 'standing',
  ask: 'How many registrations it shows as submitted (0, 1, 2 ...)',
  objection: (line) => (/^\d+$/.test(line) ? undefined : 'write a number, 0 where none is shown as submitted'),
}
const DECIDED: readonly Field[] = [
  choosing('choice', 'What the person decided', CHOSEN),
  { name: 'by', ask: 'Role of whoever is named as having explained it', choices: [...ROLES, 'nobody is named'] },
  {
    name: 'at',
    ask: 'When it is said to have been explained, as 2026-03-02 14:05 (empty: not said)',
    objection: (line) => (line === '' || isInstant(line) ? undefined : 'write it as 2026-03-02 14:05'),
  },
  choosing('language', 'The language in which it was explained', LANGUAGES),
  choosing('format', 'How it was explained', FORMATS),
  { name: 'understood', ask: 'What the person understood, word for word (empty: not said)' },
  choosing('home', 'The registration at home', HOME),
]
const CARRIED = lines(
  'decisions',
  `Each decision, as: decision (${Object.keys(CHOSEN).slice(0, 3).join(', ')}); day; prison where it was made`,
  ([choice = '', on = '']) =>
    CHOSEN[choice] === undefined
      ? `begin with one of: ${Object.keys(CHOSEN).slice(0, 3).join(', ')}`
      : isDate(on)
        ? undefined
        : 'write the day as 2026-03-02 or 02/03/2026',
)
const ASKED = several('reasons', 'Each reason for which staff are to ask the person again (none: nothing)', ASK_AGAIN)

function explanationFrom(heard: Heard): Explanation {
  const points = {
    'community-registration-may-end': one(heard, 'home'),
    'care-in-custody': one(heard, 'custody'),
    'care-after-release': one(heard, 'release'),
  }
  const version = one(heard, 'version')
  return {
    ...(version === '' ? {} : { version }),
    points: Object.fromEntries(Object.entries(points).filter(([, words]) => words !== '')),
    options: ['permit', 'deny', 'deferred'].filter((code) => meant(heard, code, OFFERS)),
    prompts: one(heard, 'prompt') === 'yes' ? ['keep-community-registration'] : [],
    decided: one(heard, 'decided') === 'a decision',
    seen: heard.seen,
  }
}

/** What to enter, line by line; what is left out is said as well. */
function recording(decision: Decision, without?: Part): readonly string[] {
  const left = without && PARTS[without]
  const time = wallTimeIn(decision.at)
  const wordsFor = (words: Readonly<Record<string, string | undefined>>, code: string) =>
    Object.entries(words).find(([, meaning]) => meaning === code)?.[0] ?? code
  const entries: readonly (readonly [string, string, string | undefined])[] = [
    ['choice', 'what the person decided', wordsFor(CHOSEN, CHOICES[decision.choice])],
    ['by', 'who explained it', decision.by],
    ['at', 'when it was explained', time && `${time.date} ${time.time}`],
    ['language', 'the language', wordsFor(LANGUAGES, decision.language)],
    ['format', 'how it was explained', wordsFor(FORMATS, decision.format)],
    ['understood', 'what the person understood', left === 'blank' ? 'three blanks' : decision.understood],
    ['home', 'the registration at home', decision.atHome && wordsFor(HOME, AT_HOME[decision.atHome])],
  ]
  return [
    'Record this of the decision, and nothing else:',
    ...entries.map(
      ([part, name, value]) => `  ${name}: ${value === undefined || part === left ? 'leave it open' : value}`,
    ),
  ]
}
