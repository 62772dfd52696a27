import type { AskPerson, Question } from '../../domain/attended.ts'
import type { Healthcare } from '../../domain/parties.ts'
import type { Person } from '../../domain/people.ts'
import { attendedAlerts } from './alerts.ts'

/** Where on the screens each function is shown, in the supplier's words, by function. */
export type Places = Readonly<Partial<Record<AttendedFunction, string>>>

/** What a person can be asked about. Each is a set of looks and verbs that take the place of the interface's. */
const ATTENDED = { risk: attendedAlerts } as const satisfies Record<
  string,
  (ask: AskPerson, screens: Screens) => Partial<Healthcare>
>
export type AttendedFunction = keyof typeof ATTENDED

/** Functions for which instructions to a person are written. */
export const ATTENDED_FUNCTIONS = Object.keys(ATTENDED) as readonly AttendedFunction[]

/** How to get to the screens. */
export interface Screens {
  /** In the supplier's words. */
  readonly place: string
  /** Absent where nothing needs to be said. */
  readonly signIn?: string
}

/** What the candidate file says of its screens. */
export interface AttendedScreens {
  readonly places: Places
  readonly signIn?: string
}

/** The healthcare party, with what only its screens show asked of a person. */
export function healthcareAttended(over: Healthcare, ask: AskPerson, { places, signIn }: AttendedScreens): Healthcare {
  const attended = ATTENDED_FUNCTIONS.map((name) => {
    const place = places[name]
    return place === undefined ? {} : ATTENDED[name](ask, { place, ...(signIn === undefined ? {} : { signIn }) })
  })
  return Object.assign({}, over, ...attended)
}

/** The names of the looks and verbs that are asked of a person, where these functions are shown on screens alone. */
export function attendedVerbs(functions: readonly string[]): readonly string[] {
  const ask: AskPerson = () => Promise.reject(new Error('nobody is asked for the names'))
  return ATTENDED_FUNCTIONS.filter((name) => functions.includes(name)).flatMap((name) =>
    Object.keys(ATTENDED[name](ask, { place: '' })),
  )
}

/** What a person would be asked by each look and verb, about this person and in the role of a nurse. */
export async function attendedQuestions(
  { places, signIn }: AttendedScreens,
  person: Person,
): Promise<readonly { readonly verb: string; readonly question: Question }[]> {
  const asked: { verb: string; question: Question }[] = []
  for (const name of ATTENDED_FUNCTIONS) {
    const place = places[name]
    if (place === undefined) continue
    for (const verb of attendedVerbs([name])) {
      const ask: AskPerson = (question) => {
        asked.push({ verb, question })
        return Promise.resolve({ said: {}, seen: '' })
      }
      const looks = ATTENDED[name](ask, { place, ...(signIn === undefined ? {} : { signIn }) })
      // What comes of no answer is no finding.
      await Reflect.get(looks, verb)(person, 'nurse').catch(() => undefined)
    }
  }
  return asked
}
