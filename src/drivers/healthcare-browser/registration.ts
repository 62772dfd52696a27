import type { HealthcareCarriedDecisions } from '../../domain/carried-decisions.ts'
import type { PlaceName, Saying } from '../../domain/named-places.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import { ESTABLISHMENTS, type Person } from '../../domain/people.ts'
import {
  type Decision,
  type Explanation,
  type HealthcareRegistration,
  PARTS,
  type Part,
  type RegistrationAnswer,
} from '../../domain/registration.ts'
import { ROLES, type Role } from '../../domain/staff.ts'
import { wallTimeIn } from '../../domain/wall-time.ts'
import { choose } from './booking.ts'
import { dayShown, instantShown } from './dates.ts'
import type { ScreenDesk } from './desk.ts'
import type { Sitting } from './sitting.ts'
import { plain, sayingIn } from './tables.ts'

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

/** Explaining registration, deciding on it and submitting it, as staff do it on screens. */
export function registrationOnScreens(desk: ScreenDesk, userOf: (role: Role) => string): Registration {
  const { screens } = desk
  const shown = new Map<string, Explanation>()
  const answers = new Map<string, RegistrationAnswer>()
  const at = async (person: Person, role: Role) => {
    const sitting = await desk.opened(person, role)
    await sitting.press('open registration')
    return sitting
  }
  const answered = async (sitting: Sitting, person: Person, what: string) => {
    const seen = await sitting.look(`${what} of ${person.name}`)
    const problem = sitting.at('problem')
    const said = (await problem.count()) > 0 ? plain(await problem.first().innerText()) : ''
    const because = sayingIn(screens, REFUSALS, said)
    answers.set(person.prisonNumber, { accepted: said === '', reasons: because === undefined ? [] : [because], seen })
  }
  const fill = async (sitting: Sitting, decision: Decision, without?: Part) => {
    const left = without && PARTS[without]
    if (left !== 'choice') await check(sitting, CHOICES[decision.choice])
    if (decision.atHome) await check(sitting, AT_HOME[decision.atHome])
    const time = wallTimeIn(decision.at)
    if (left !== 'by') await pick(sitting, 'explained by', userOf(decision.by))
    if (left !== 'at' && time) await sitting.fill('explained on', time.date)
    if (left !== 'at' && time) await sitting.fill('explained at', time.time)
    if (left !== 'language') await pick(sitting, 'explained in', screens.words['in Welsh'] ?? decision.language)
    if (left !== 'format') await pick(sitting, 'explained as', screens.words['as easy read'] ?? decision.format)
    await sitting.fill('understood', left === 'understood' ? '' : left === 'blank' ? '   ' : decision.understood)
  }
  return {
    async explainsRegistration(person, role) {
      const sitting = await at(person, role)
      const decided = (await sitting.says('decision')) !== undefined
      await sitting.press('explain registration')
      const seen = await sitting.look(`what registration means, as ${person.name} is told`)
      shown.set(person.prisonNumber, await explanationOn(sitting, decided, seen))
    },
    explanationShown(person) {
      const explanation = shown.get(person.prisonNumber)
      if (!explanation) throw new HarnessFault(`Nothing was explained to ${person.name}.`)
      return explanation
    },
    async recordsDecision(person, role, decision, without) {
      const sitting = await at(person, role)
      await fill(sitting, decision, without)
      await sitting.press('record decision')
      await answered(sitting, person, 'the decision')
    },
    async triesToSubmit(person, role, on = person) {
      if (on !== person) throw new HarnessFault('On a screen there is no way to take the decision of somebody else.')
      const sitting = await at(person, role)
      await sitting.press('submit registration')
      await answered(sitting, person, 'the submission')
    },
    registrationAnswer(person) {
      const answer = answers.get(person.prisonNumber)
      if (!answer) throw new HarnessFault(`Nothing was tried about ${person.name}'s registration.`)
      return answer
    },
    async submissions(person, role) {
      const sitting = await at(person, role)
      const seen = await sitting.look(`the registration of ${person.name}`)
      const isSubmitted = sayingIn(screens, SUBMITTED, await sitting.says('registration')) ?? false
      return { standing: isSubmitted ? 1 : 0, seen }
    },
    async decisions(person, role) {
      const sitting = await at(person, role)
      const seen = await sitting.look(`the decision of ${person.name}`)
      const told = async (name: PlaceName) => (await sitting.says(name)) ?? ''
      const chosen = await told('decision')
      if (chosen === '') return { current: [], seen }
      const by = await told('shown explained by')
      const [explainedAt, language] = [
        instantShown(await told('shown explained on'), sitting.now()),
        await told('shown explained in'),
      ]
      const [format, understood] = [await told('shown explained as'), await told('shown understood')]
      const atHome = sayingIn(screens, HOME_SHOWN, await told('shown home'))
      const choice = sayingIn(screens, CHOSEN, chosen)
      const one = {
        by: ROLES.filter((each) => userOf(each).toLowerCase() === by.toLowerCase()),
        ...(choice ? { choice } : {}),
        ...(explainedAt ? { at: explainedAt } : {}),
        ...(language ? { language: sayingIn(screens, [['in Welsh', 'cy']], language) ?? language } : {}),
        ...(format ? { format: sayingIn(screens, [['as easy read', 'easy-read']], format) ?? format } : {}),
        ...(understood ? { understood } : {}),
        ...(atHome ? { atHome } : {}),
      }
      return { current: [one], seen }
    },
    async carriedDecisions(person, role) {
      const sitting = await at(person, role)
      const seen = await sitting.look(`the decision of ${person.name}, when and where`)
      const chosen = await sitting.says('decision')
      if (chosen === undefined) return { decisions: [], seen }
      const place = (await sitting.says('decided at')) ?? ''
      const code = ESTABLISHMENTS.find(({ name }) => place.includes(name))?.code ?? 'no stated place'
      const on = dayShown((await sitting.says('decided on')) ?? '', sitting.now()) || 'no stated day'
      return { decisions: [{ choice: sayingIn(screens, CHOSEN, chosen) ?? 'nothing', on, at: code }], seen }
    },
    async asksAgain(person, role) {
      const sitting = await at(person, role)
      const seen = await sitting.look(`whether ${person.name} is to be asked again`)
      const because = sayingIn(screens, ASKED, await sitting.says('asked again'))
      return { reasons: because === undefined ? [] : [because], seen }
    },
  }
}

const CHOICES: Readonly<Record<Decision['choice'], PlaceName>> = {
  'chooses to register': 'registers',
  'chooses to decline': 'declines',
  'chooses to decide later': 'decides later',
}
const AT_HOME: Readonly<Record<NonNullable<Decision['atHome']>, PlaceName>> = {
  'keeps the registration at home': 'keeps home',
  'lets the registration at home end': 'ends home',
}
type Meanings<Meaning> = readonly (readonly [Saying, Meaning])[]
const CHOSEN: Meanings<string> = [
  ['declining', 'deny'],
  ['deciding later', 'deferred'],
  ['registering', 'permit'],
]
const HOME_SHOWN: Meanings<string> = [
  ['kept at home', 'keep'],
  ['ended at home', 'end'],
]
const ASKED: Meanings<string> = [
  ['wording changed', 'wording-changed'],
  ['withdrew', 'withdrawn'],
]
const SUBMITTED: Meanings<boolean> = [['submitted', true]]
const REFUSALS: Meanings<string> = [
  ['decision incomplete', 'decision-incomplete'],
  ['not agreed', 'not-agreed'],
  ['home not said', 'community-choice-missing'],
]
const POINTS: readonly (readonly [PlaceName, string])[] = [
  ['home may end', 'community-registration-may-end'],
  ['care in prison', 'care-in-custody'],
  ['care after release', 'care-after-release'],
]
const OPTIONS: readonly (readonly [PlaceName, string])[] = [
  ['registers', 'permit'],
  ['declines', 'deny'],
  ['decides later', 'deferred'],
]

async function explanationOn(sitting: Sitting, decided: boolean, seen: string): Promise<Explanation> {
  const isThere = async (name: PlaceName) => (await sitting.at(name).count()) > 0
  const points: Record<string, string> = {}
  for (const [place, code] of POINTS)
    if (await isThere(place))
      points[code] = plain(await sitting.at(place).first().getByRole('paragraph').first().innerText())
  const options: string[] = []
  for (const [place, code] of OPTIONS) if (await isThere(place)) options.push(code)
  const version = await sitting.says('wording shown')
  const prompts = (await isThere('prompt for home')) ? ['keep-community-registration'] : []
  return { ...(version ? { version } : {}), points, options, prompts, decided, seen }
}

const check = (sitting: Sitting, place: PlaceName) =>
  sitting.does(`"${place}" to be chosen`, () => sitting.at(place).check())
const pick = (sitting: Sitting, place: PlaceName, words: string) =>
  sitting.does(`"${place}" to be chosen`, () => choose(sitting.at(place), words))
