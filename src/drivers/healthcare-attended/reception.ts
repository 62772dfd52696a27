import type { Field } from '../../domain/attended.ts'
import { CAME_WITH, type CompletionAnswer, type HealthcareCameWith } from '../../domain/came-with.ts'
import { assessmentNote } from '../../domain/first-days.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { HealthcareWhereabouts, Whereabouts } from '../../domain/whereabouts.ts'
import { type Attendance, choosing, meant, one, openRecord, partsOf, prisonIn } from './answering.ts'
import { instantIn, isInstant } from './dates.ts'

type Reception = HealthcareCameWith & Pick<HealthcareWhereabouts, 'whereabouts'>

/** What came with somebody, their first assessment, and where they are, as a person finds them on screens. */
export function attendedReception(attendance: Attendance): Reception {
  const { ask } = attendance
  const answers = new Map<string, CompletionAnswer>()
  return {
    async cameWith(person, role) {
      const instruction = [...openRecord(attendance, person, role), 'Look at what came with the person to reception.']
      const heard = await ask({ instruction, fields: CAME })
      const told = CAME_WITH.flatMap((about) => {
        const said = one(heard, about)
        if (said === 'missing') return [{ about, content: 'missing' }]
        if (said === 'came and is empty') return [{ about, content: 'none' }]
        return partsOf(said).flatMap((content) => (content === '' ? [] : [{ about, content }]))
      })
      return { told, seen: heard.seen }
    },
    async triesToCompleteAssessment(person, role, reason) {
      const instruction = [
        ...openRecord(attendance, person, role),
        `Go to the first-stage assessment, and write "${assessmentNote(person)}" as what was found.`,
        reason === undefined
          ? 'Give no reason for going on without anything that is missing.'
          : `Give this reason for going on without what is missing: "${reason}".`,
        'Complete the assessment.',
      ]
      const heard = await ask({ instruction, fields: COMPLETED })
      const accepted = one(heard, 'done') === 'was completed'
      const because = meant(heard, 'because', REFUSALS)
      answers.set(person.prisonNumber, { accepted, reasons: because && !accepted ? [because] : [], seen: heard.seen })
    },
    completionAnswer(person) {
      const answer = answers.get(person.prisonNumber)
      if (answer) return answer
      throw new HarnessFault(`Nobody tried to complete an assessment of ${person.name}.`)
    },
    async completions(person, role) {
      const instruction = [...openRecord(attendance, person, role), 'Look at the completed first-stage assessments.']
      const { said, seen } = await ask({ instruction, fields: [COMPLETIONS] })
      return { reasons: (said.completions ?? []).map((line) => (line === NO_REASON ? '' : line)), seen }
    },
    async whereabouts(person, role) {
      const instruction = [...openRecord(attendance, person, role), 'Look at where the person is said to be.']
      const heard = await ask({ instruction, fields: WHERE })
      const [at, cell, confirmedAt] = [
        prisonIn(one(heard, 'at')),
        one(heard, 'cell'),
        instantIn(one(heard, 'confirmed')),
      ]
      return {
        state: meant(heard, 'state', STATES) ?? 'not stated',
        ...(at === undefined ? {} : { at }),
        // A cell is the same with and without the code of its prison before it.
        ...(cell === '' ? {} : { cell: cell.replace(`${at}-`, '') }),
        ...(confirmedAt === undefined ? {} : { confirmedAt }),
        seen: heard.seen,
      }
    },
  }
}

const CAME_AS: Readonly<Record<(typeof CAME_WITH)[number], string>> = {
  'cell-share assessment': 'The cell-share assessment',
  'escort risk': 'Risk in the escort record',
  'escort health': 'Health in the escort record',
}
const CAME: readonly Field[] = CAME_WITH.map((name) => ({
  name,
  ask: `${CAME_AS[name]}: what it says, with a semicolon between two things; "missing" where it is said not to be there; "came and is empty" where it is said to tell nothing (empty: not mentioned)`,
}))

const REFUSALS: Readonly<Record<string, string | undefined>> = {
  'it was completed': undefined,
  'something that should have come with the person is not there': 'information-missing',
  'something else': 'another reason',
}
const COMPLETED: readonly Field[] = [
  { name: 'done', ask: 'The assessment', choices: ['was completed', 'was turned down'] },
  choosing('because', 'Why it was turned down', REFUSALS),
]
const NO_REASON = 'no reason'
const COMPLETIONS: Field = {
  ...{ name: 'completions', many: true },
  ask: `For each completed assessment the reason that it gives for going on without something, word for word, or "${NO_REASON}"`,
}

const STATES: Readonly<Record<string, Whereabouts['state']>> = {
  'in prison': 'in prison',
  'at court': 'at court',
  'away for a time': 'away for a time',
  'on the way to another prison': 'on the way',
  'no longer in prison': 'released',
  'not said': 'not stated',
}
const WHERE: readonly Field[] = [
  choosing('state', 'The person is', STATES),
  { name: 'at', ask: 'Which prison has them, or is to have them back (empty: not said)' },
  { name: 'cell', ask: 'Which cell (empty: not said)' },
  {
    name: 'confirmed',
    ask: 'When the prison last confirmed it, as 2026-03-02 14:05 (empty: not said)',
    objection: (line) => (line === '' || isInstant(line) ? undefined : 'write it as 2026-03-02 14:05'),
  },
]
