import type { Screens, SignIns } from '../../domain/named-places.ts'
import { ConfigurationProblem, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { fillingFor } from './place.ts'
import type { Sitting } from './sitting.ts'

/** The screens as the staff of an example use them: each role has a window of its own. */
export interface ScreenDesk {
  /** Signed in. */
  as(role: Role): Promise<Sitting>
  /** The role's window, with the person's record opened in it just now. */
  opened(person: Person, role: Role): Promise<Sitting>
  readonly screens: Screens
}

export interface ScreenDeskSettings {
  /** Where users begin. */
  readonly url: string
  readonly screens: Screens
  readonly signIns: SignIns
  /** A new window that shares nothing with any other. */
  readonly sit: () => Promise<Sitting>
}

/** @param sittings the windows of the example so far, by role */
export function screenDesk(
  { url, screens, signIns, sit }: ScreenDeskSettings,
  sittings: Map<Role, Promise<Sitting>>,
): ScreenDesk {
  const signedIn = async (role: Role): Promise<Sitting> => {
    const user = signIns[role]
    if (!user)
      throw new ConfigurationProblem(
        `Nobody is named who signs in as ${role}. Next: add "${role}" under "interfaces.ui.users".`,
      )
    const sitting = await sit()
    await begin(sitting)
    await sitting.fill('user name', user.name)
    await sitting.fill('password', user.password)
    await sitting.press('sign in')
    await sitting.does('to be signed in, and to be able to search', () => sitting.at('search for').waitFor())
    return sitting
  }
  const begin = (sitting: Sitting) => sitting.does('the first page', () => sitting.page.goto(url))
  const as: ScreenDesk['as'] = (role) => {
    const known = sittings.get(role) ?? signedIn(role)
    sittings.set(role, known)
    return known
  }
  return {
    screens,
    as,
    async opened(person, role) {
      const sitting = await as(role)
      await begin(sitting)
      await sitting.fill('search for', person.prisonNumber)
      await sitting.press('find')
      const link = sitting.at('person found', fillingFor(person)).first()
      await sitting.does(`${person.name} to be found by prison number`, () => link.waitFor())
      await sitting.does(`the record of ${person.name} to open`, async () => {
        await link.click()
        await sitting.page.waitForLoadState('load')
      })
      if ((await sitting.at('search for').count()) > 0 && (await link.count()) > 0)
        throw new NonConformance({ expected: `the record of ${person.name} to open`, found: 'the search still there' })
      return sitting
    },
  }
}
