import type { HealthcareScreens } from '../../domain/screens.ts'
import type { Role } from '../../domain/staff.ts'
import type { ScreenDesk } from './desk.ts'
import { announced, hasFocus, writtenIn } from './in-page.ts'
import { plain } from './tables.ts'
import { bringsContent, leadOn } from './traffic.ts'
import { inSight } from './views.ts'

type Consultation = Pick<HealthcareScreens, 'beginsToWrite' | 'openView' | 'turnsFrom' | 'goesBack' | 'shownNow'>

/** Steps back after which there was no record. */
const MOST_STEPS = 8

/** What happens on screens that stay open, and when users go from one record to another. */
export function consultation(desk: ScreenDesk): Consultation {
  const sightsBefore = new Map<Role, string>()
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
      const { sitting, link } = await desk.found(person, role)
      await sitting.does(`the record of ${person.name} to be asked for`, async () => {
        const asked = sitting.page.waitForRequest(bringsContent)
        await link.click({ noWaitAfter: true })
        await asked
      })
      const address = desk.addressOf(next)
      if (address === undefined) await desk.opened(next, role)
      else
        await sitting.does(`the record of ${next.name}`, () => leadOn(sitting.page, () => sitting.page.goto(address)))
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
