import type { Screens, SignIn, SignIns } from '../../domain/named-places.ts'
import { ConfigurationProblem, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { Locator } from '../browser.ts'
import { fillingFor } from './place.ts'
import type { Session } from './session.ts'
import type { Sitting } from './sitting.ts'
import { leadOn } from './traffic.ts'

/** The screens as the staff of an example use them: each role has a window of its own. */
export interface ScreenDesk {
  /** Signed in. */
  as(role: Role): Promise<Sitting>
  /** The role's window, with the person found and not opened yet. */
  found(person: Person, role: Role): Promise<{ readonly sitting: Sitting; readonly link: Locator }>
  /** The role's window, with the person's record opened in it just now. */
  opened(person: Person, role: Role): Promise<Sitting>
  /** Where a record was that has been opened; nothing where it was not. */
  addressOf(person: Person): string | undefined
  /** A new window at the first page, in which nobody is signed in. */
  begins(): Promise<Sitting>
  /** @throws {ConfigurationProblem} where the candidate file names nobody for the role */
  userOf(role: Role): SignIn
  /** @throws {ConfigurationProblem} where a session in which a person signed in has ended meanwhile */
  staysSignedIn(): Promise<void>
  readonly screens: Screens
}

export interface ScreenDeskSettings {
  /** Where users begin. */
  readonly url: string
  readonly screens: Screens
  readonly signIns: SignIns
  /** A new window that shares nothing with any other, in which somebody may have signed in before. */
  readonly sit: (session?: Session) => Promise<Sitting>
  /** What is left of a person's signing in; nothing where nobody did. */
  readonly sessionOf: (role: Role) => Session | undefined
}

/** @param sittings the windows of the example so far, by role */
export function screenDesk(
  { url, screens, signIns, sit, sessionOf }: ScreenDeskSettings,
  sittings: Map<Role, Promise<Sitting>>,
): ScreenDesk {
  const userOf = (role: Role): SignIn => {
    const user = signIns[role]
    if (user) return user
    throw new ConfigurationProblem(
      `Nobody is named who signs in as ${role}. Next: add "${role}" under "interfaces.ui.users".`,
    )
  }
  const begin = (sitting: Sitting) => sitting.does('the first page', () => sitting.page.goto(url))
  const begins = async () => {
    const sitting = await sit()
    await begin(sitting)
    return sitting
  }
  const bySession = new Map<Role, { readonly sitting: Sitting; readonly session: Session }>()
  const staysSignedIn = async () => {
    for (const [role, { sitting, session }] of bySession)
      if (await isSignedOut(sitting, url)) throw hasEnded(role, session)
  }
  const taken = async (role: Role): Promise<Sitting> => {
    const session = sessionOf(role)
    if (!session) throw new ConfigurationProblem(`Nobody has signed in as ${role}. ${nextFor(role)}`)
    const sitting = await sit(session)
    await begin(sitting)
    bySession.set(role, { sitting, session })
    await sitting
      .does('to be signed in, and to be able to search', () => sitting.at('search for').waitFor())
      .catch((error: unknown) => {
        throw error instanceof NonConformance ? hasEnded(role, session) : error
      })
    return sitting
  }
  const signedIn = async (role: Role): Promise<Sitting> => {
    const user = userOf(role)
    if (user.password === undefined) return taken(role)
    const sitting = await begins()
    await sitting.fill('user name', user.name)
    await sitting.fill('password', user.password)
    await sitting.press('sign in')
    await sitting.does('to be signed in, and to be able to search', () => sitting.at('search for').waitFor())
    return sitting
  }
  const as: ScreenDesk['as'] = (role) => {
    const known = sittings.get(role) ?? signedIn(role)
    sittings.set(role, known)
    return known
  }
  const found: ScreenDesk['found'] = async (person, role) => {
    const sitting = await as(role)
    await begin(sitting)
    return { sitting, link: await searchedFor(sitting, person) }
  }
  const addresses = new Map<string, string>()
  return {
    screens,
    addressOf: ({ prisonNumber }) => addresses.get(prisonNumber),
    as,
    begins,
    staysSignedIn,
    userOf,
    found,
    async opened(person, role) {
      const { sitting, link } = await found(person, role)
      await openedBy(sitting, person, link)
      addresses.set(person.prisonNumber, sitting.page.url())
      return sitting
    },
  }
}

/** What leads to the record of a person, who is searched for with what the window shows now. */
export async function searchedFor(sitting: Sitting, person: Person): Promise<Locator> {
  await sitting.fill('search for', person.prisonNumber)
  await sitting.press('find')
  const link = sitting.at('person found', fillingFor(person)).first()
  await sitting.does(`${person.name} to be found by prison number`, () => link.waitFor())
  return link
}

/** Opens the record of a person by what leads to it. */
export async function openedBy(sitting: Sitting, person: Person, link: Locator): Promise<void> {
  const expected = `the record of ${person.name} to open`
  await sitting.does(expected, () => leadOn(sitting.page, () => link.click()))
  if ((await sitting.at('search for').count()) > 0 && (await link.count()) > 0)
    throw new NonConformance({ expected, found: 'the search still there' })
}

/** Where a way in stands on the screen, or the browser was sent to one elsewhere. */
async function isSignedOut({ page, names, at }: Sitting, url: string): Promise<boolean> {
  const here = page.url()
  if (URL.canParse(here) && new URL(here).origin !== new URL(url).origin) return true
  for (const place of ['sign in', 'password'] as const)
    if (names(place) && (await at(place).first().isVisible())) return true
  return false
}

function hasEnded(role: Role, { at }: Session): ConfigurationProblem {
  return new ConfigurationProblem(
    `The session of ${role}, in which a person signed in at ${at}, has ended. This says nothing about the system. ${nextFor(role)}`,
  )
}

const nextFor = (role: Role) =>
  `Next: npx interlock sign-in --role "${role}", with the same candidate file; then run again.`
