import type { Saying } from '../../domain/named-places.ts'
import { ESTABLISHMENTS } from '../../domain/people.ts'
import type { HealthcareRecordSearch, Shown } from '../../domain/record-search.ts'
import type { HealthcareWhereabouts, Whereabouts } from '../../domain/whereabouts.ts'
import { instantShown } from './dates.ts'
import type { ScreenDesk } from './desk.ts'
import { sayingIn } from './tables.ts'
import { eachView } from './views.ts'

type RecordLooks = HealthcareRecordSearch & Pick<HealthcareWhereabouts, 'whereabouts'>

/** What an open record says besides risk, and all that is in what it is made from. */
export function recordLooks(desk: ScreenDesk): RecordLooks {
  const { screens } = desk
  return {
    async whereabouts(person, role) {
      const sitting = await desk.opened(person, role)
      const seen = await sitting.look(`where ${person.name} is`)
      const value = async (name: 'whereabouts' | 'held at' | 'cell' | 'whereabouts confirmed') =>
        (await sitting.says(name)) ?? ''
      const prison = await value('held at')
      const at = ESTABLISHMENTS.find(({ name, code }) => prison.includes(name) || prison.includes(code))?.code
      // A cell is the same with and without the code of its prison before it.
      const cell = (await value('cell')).replace(new RegExp(`^${at ?? ''}-`), '')
      const confirmedAt = instantShown(await value('whereabouts confirmed'), sitting.now())
      return {
        state: sayingIn(screens, STATES, await value('whereabouts')) ?? 'not stated',
        ...(at === undefined ? {} : { at }),
        ...(cell === '' ? {} : { cell }),
        ...(confirmedAt === undefined ? {} : { confirmedAt }),
        seen,
      }
    },
    async everythingOn(person, role) {
      const sitting = await desk.opened(person, role)
      const source = async (where: string): Promise<Shown> => {
        const seen = await sitting.look(`"${where}" of ${person.name}, with what it is made from`)
        return { where: seen, text: await sitting.does('the source of the page', () => sitting.page.content()) }
      }
      const first = await source('the first view')
      return [first, ...(await eachView(sitting, screens, source))]
    },
  }
}

const STATES: readonly (readonly [Saying, Whereabouts['state']])[] = [
  ['in prison', 'in prison'],
  ['at court', 'at court'],
  ['away for a time', 'away for a time'],
  ['on the way', 'on the way'],
  ['no longer in prison', 'released'],
]
