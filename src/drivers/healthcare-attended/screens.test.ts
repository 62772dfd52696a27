import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Question } from '../../domain/attended.ts'
import { NonConformance, Parked } from '../../domain/outcomes.ts'
import type { Healthcare } from '../../domain/parties.ts'
import { ESTABLISHMENTS, type Establishment, personFor } from '../../domain/people.ts'
import { decisionOf } from '../../domain/registration.ts'
import { healthcareOnScreens } from '../healthcare-browser/healthcare.ts'
import { SHOWN_OTHERWISE, screensAttended } from './screens.ts'

const ade = personFor('Ade', { seed: 's', runNumber: 1, example: 'GMS-01.11' })
const bronagh = personFor('Bronagh', { seed: 's', runNumber: 1, example: 'GMS-01.11' })
const NOW = new Date('2026-07-02T10:00:00Z')
const [kirkvale] = ESTABLISHMENTS as readonly [Establishment, ...Establishment[]]

function told(said: Readonly<Record<string, readonly string[]>>) {
  const questions: Question[] = []
  const ask = async (question: Question) => {
    questions.push(question)
    return { said, seen: 'answer 1, by B. Nurse (nurse)' }
  }
  return { questions, screens: screensAttended({} as Healthcare, ask, { places: {}, signIn: 'Sign in.' }) }
}

/** Every verb that a browser carries out, told by nobody about somebody: whatever a person would be asked. */
async function everyQuestion(): Promise<ReadonlyMap<string, readonly Question[]>> {
  const { questions, screens } = told({})
  const booking = { name: 'Review', date: '2026-07-03', from: '09:00', to: '09:30', place: 'in cell' }
  const about: Readonly<Record<string, readonly unknown[]>> = {
    triesToBook: [ade, 'nurse', booking],
    booksAgain: [ade, 'nurse', {}],
    booksKnowingly: [ade, 'nurse', 'of a clash'],
    recordsDecision: [ade, 'nurse', decisionOf(ade, 'chooses to register', NOW)],
    clinicList: ['nurse', '2026-07-03', [ade, bronagh]],
    startsAppointment: [ade, 'nurse', 'Review', true],
    triesToSubmit: [ade, 'nurse'],
    opensInEmergency: [ade, 'nurse', 'Collapsed'],
    appointmentWorklist: [kirkvale, [ade, bronagh], 'nurse'],
    manualEntries: [kirkvale, [ade, bronagh], 'nurse'],
    rollDifferences: [[ade, bronagh], 'nurse'],
    safetyMessages: [[ade, bronagh], 'nurse'],
    switchesLink: [kirkvale, 'nurse', 'off'],
    exchangeWith: [kirkvale, 'nurse'],
  }
  const asked = new Map<string, readonly Question[]>()
  for (const verb of VERBS) {
    questions.splice(0)
    try {
      await calling(screens, verb)(...(about[verb] ?? [ade, 'nurse', 'words']))
    } catch {
      // What comes of no answer is no finding.
    }
    asked.set(verb, [...questions])
  }
  return asked
}

function calling(screens: Healthcare, verb: string): (...about: readonly unknown[]) => unknown {
  return Reflect.get(screens, verb)
}

const VERBS = Object.keys(
  healthcareOnScreens({} as Healthcare, {} as never, () => '', new AbortController().signal),
) as readonly (keyof Healthcare)[]
/** Tells what an earlier question was answered with. */
const REMEMBERED = [
  'bookingAnswer',
  'completionAnswer',
  'emergencyAnswer',
  'explanationShown',
  'registrationAnswer',
] as readonly string[]

describe('what a browser does on screens', () => {
  test('a person is asked for, or it is said why nobody can be', async () => {
    const asked = await everyQuestion()
    for (const [verb, questions] of asked)
      assert.equal(questions.length > 0, !(verb in SHOWN_OTHERWISE) && !REMEMBERED.includes(verb), verb)
  })

  test('is asked in whole sentences that say how to sign in, as whom, and what to tell', async () => {
    for (const [verb, questions] of await everyQuestion())
      for (const { instruction, fields } of questions) {
        const words = instruction.join(' ')
        assert.match(words, /^Sign in\. (?:As|Be signed in as) an? [a-zA-Z ]+/, verb)
        assert.doesNotMatch(words, /undefined|null|\[object|_|https?:/, verb)
        assert.ok(fields.length > 0, `${verb} asks for nothing`)
        assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length, verb)
        for (const { ask, choices } of fields) {
          assert.match(ask, /^\S.*\S$/, verb)
          assert.ok(choices === undefined || choices.length > 1, `${verb}: "${ask}" leaves no choice`)
        }
      }
  })

  test('needs other evidence where it is measured, and never a person', async () => {
    const { screens, questions } = told({})
    for (const [verb, because] of Object.entries(SHOWN_OTHERWISE))
      await assert.rejects(
        async () => calling(screens, verb)(ade, 'nurse'),
        (error) => error instanceof Parked && error.message.includes(because),
      )
    assert.deepEqual(questions, [])
  })

  test('cannot be answered for somebody who was not asked about', async () => {
    const { screens, questions } = told({ entries: [`${ade.prisonNumber}; Review`] })
    const { items } = await screens.manualEntries(kirkvale, [ade, bronagh], 'nurse')
    assert.deepEqual(
      items.map(({ person, name }) => [person.name, name]),
      [['Ade', 'Review']],
    )
    const [field] = questions[0]?.fields ?? []
    assert.equal(field?.objection?.(`${bronagh.prisonNumber.toLowerCase()}; Review`), undefined)
    assert.match(field?.objection?.('A0000AA; Review') ?? '', /begin with one of the prison numbers/)
  })

  test('a decision is entered without the part that is to be missing, and nothing is told of what is expected', async () => {
    const { screens, questions } = told({
      done: ['was turned down'],
      because: ['something is missing from the decision'],
    })
    await screens.recordsDecision(ade, 'nurse', decisionOf(ade, 'chooses to register', NOW), 'the language')
    const lines = questions[0]?.instruction ?? []
    assert.ok(lines.includes('  the language: leave it open'))
    assert.ok(lines.includes('  how it was explained: easy read'))
    assert.deepEqual(screens.registrationAnswer(ade).reasons, ['decision-incomplete'])
  })

  test('a switch that cannot be switched is a finding', async () => {
    const { screens } = told({ done: ['no'] })
    await assert.rejects(() => screens.switchesLink(kirkvale, 'nurse', 'off'), NonConformance)
  })
})
