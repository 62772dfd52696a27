import { ConfigurationProblem, NothingObserved } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { HealthcareScreens } from '../../domain/screens.ts'
import type { Role } from '../../domain/staff.ts'
import { openedBy, type ScreenDesk, searchedFor } from './desk.ts'
import { announced, hasFocus, writtenIn } from './in-page.ts'
import type { Sitting } from './sitting.ts'
import { plain } from './tables.ts'
import { askedFor, leadOn } from './traffic.ts'
import { inSight } from './views.ts'

type Consultation = Pick<HealthcareScreens, 'beginsToWrite' | 'openView' | 'turnsFrom' | 'goesBack' | 'shownNow'>

/** Steps back after which there was no record. */
const MOST_STEPS = 8
/** Times that a user turns from one record to another, where the machine is too slow for the first to be late. */
const MOST_TRIES = 3

/** What happens on screens that stay open, and when users go from one record to another. */
export function consultation(desk: ScreenDesk): Consultation {
  const sightsBefore = new Map<Role, string>()
  const opensInItsPlace = async (sitting: Sitting, next: Person, role: Role) => {
    const address = desk.addressOf(next)
    if (address === undefined) await desk.opened(next, role)
    else await sitting.does(`the record of ${next.name}`, () => leadOn(sitting.page, () => sitting.page.goto(address)))
  }
  return {
    async beginsToWrite(person, role, words) {
      const sitting = await desk.opened(person, role)
      await sitting.press('open notes')
      await sitting.does('a note to write', async () => {
        await sitting.at('note').click()
        await sitting.page.keyboard.type(words)
      })
      const { text } = await inSight(sitting, `a note about ${person.name} that is being written`)
      sightsBefore.set(role, text)
    },
    async openView(_person, role) {
      const sitting = await desk.as(role)
      const written = await sitting.does('the note that was being written', () =>
        sitting.at('note').evaluate(writtenIn),
      )
      const focusKept = await sitting.at('note').evaluate(hasFocus)
      const said = await sitting.page.evaluate(announced)
      const before = sightsBefore.get(role) ?? ''
      return { ...(await inSight(sitting, 'the open view')), before, written, focusKept, announced: said }
    },
    async turnsFrom(person, next, role) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const { sitting, link } = await desk.found(person, role)
        const late = await sitting.does(`the record of ${person.name} to be asked for`, () =>
          askedFor(sitting.page, () => link.click({ noWaitAfter: true })),
        )
        // Nobody can drive a page that is being left; what takes its place knows nothing of what it asked for.
        if (late.isPage) return opensInItsPlace(sitting, next, role)
        await toTheSearch(sitting)
        const other = await searchedFor(sitting, next)
        const isTooLate = late.hasCome()
        await openedBy(sitting, next, other)
        if (!isTooLate) return
      }
      throw new NothingObserved(
        `The record of ${person.name} had come each time before that of ${next.name} was found, so that nothing was late. Next: run it where the pages come sooner, and one example at a time.`,
      )
    },
    async goesBack(role) {
      const sitting = await desk.as(role)
      for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        await sitting.does('what was open before', () =>
          leadOn(sitting.page, () => sitting.page.goBack({ waitUntil: 'load' })),
        )
        if ((await sitting.at('risk').count()) > 0) return
      }
    },
    async shownNow(role) {
      const sitting = await desk.as(role)
      const text = await sitting.does('what is shown', () => sitting.page.locator('body').innerText())
      return { text: plain(text), seen: await sitting.look('what is shown now') }
    },
  }
}

/** Back to where people are found, as a user gets there: nothing is loaded again unless the pages do it themselves. */
async function toTheSearch(sitting: Sitting): Promise<void> {
  const search = sitting.at('search for').first()
  if (await search.isVisible()) return
  if (sitting.names('open search')) await sitting.tap('open search')
  else await sitting.does('what was open before', () => sitting.page.goBack())
  const isThere = await search.waitFor().then(
    () => true,
    () => false,
  )
  if (isThere) return
  throw new ConfigurationProblem(
    'There is no way to the search from where a record is opening. Next: name what leads to it as "open search" in the candidate file.',
  )
}
