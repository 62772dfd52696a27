import type { Place, Screens } from '../../domain/named-places.ts'
import { ConfigurationProblem } from '../../domain/outcomes.ts'
import type { FirstSight, HealthcareScreens, InSight, NamedItem } from '../../domain/screens.ts'
import { instantShown } from './dates.ts'
import type { ScreenDesk } from './desk.ts'
import { comesBefore, drawn, seenText } from './in-page.ts'
import { nameOf, shownPlace } from './place.ts'
import type { Sitting } from './sitting.ts'
import { rowsOf } from './tables.ts'
import { leadOn } from './traffic.ts'

type ViewLooks = Pick<HealthcareScreens, 'riskInSight' | 'firstSight' | 'itemsOf'>

/** What is in sight on the views of an open record. */
export function viewLooks(desk: ScreenDesk): ViewLooks {
  const { screens } = desk
  return {
    async riskInSight(person, role, moment) {
      const sitting = await desk.opened(person, role)
      if (moment === 'beside a question') return [await besideQuestion(sitting)]
      if (moment === 'after whatever can be hidden was hidden on another view' && sitting.names('less of risk'))
        for (const one of await sitting.at('less of risk').all()) await sitting.does('to hide it', () => one.click())
      return eachView(sitting, screens, async (view) => {
        if (moment === 'when it is read to its end') await sitting.page.keyboard.press('End')
        return inSight(sitting, view)
      })
    },
    async firstSight(person, role): Promise<FirstSight> {
      const sitting = await desk.opened(person, role)
      const sight = await inSight(sitting, 'the first view')
      const content = await sitting.at('content').first().elementHandle()
      const confirmedAt = instantShown(await timeInSight(sitting, sight), sitting.now())
      const old = screens.words['not current']
      return {
        ...sight,
        ...(confirmedAt === undefined ? {} : { confirmedAt }),
        saysNotCurrent: old !== undefined && sight.text.toLowerCase().includes(old.toLowerCase()),
        comesFirst: await sitting.does('risk and the record', () =>
          sitting.at('risk').first().evaluate(comesBefore, content),
        ),
      }
    },
    async itemsOf(person, role) {
      const sitting = await desk.opened(person, role)
      const seen = await sitting.look(`what is about ${person.name}`)
      const items: NamedItem[] = []
      for (const table of ['active alerts', 'appointments'] as const)
        for (const row of await rowsOf(sitting.at(table), screens))
          items.push({ what: row.description ?? row.code ?? table, person: row.person ?? '' })
      return { items, seen }
    },
  }
}

/** Opens every view that the candidate file lists, one after the other. */
export async function eachView<T>(
  sitting: Sitting,
  { views }: Screens,
  look: (view: string) => Promise<T>,
): Promise<readonly T[]> {
  if (views.length === 0)
    throw new ConfigurationProblem('The candidate file lists no views. Next: add "views" under "interfaces.ui".')
  const found: T[] = []
  for (const view of views) {
    await sitting.does(`${shownPlace(view)} of an open record`, () =>
      leadOn(sitting.page, () => linkTo(sitting, view).click()),
    )
    found.push(await look(view.name))
  }
  return found
}

function linkTo({ page }: Sitting, view: Place) {
  return page.getByRole(view.role as Parameters<typeof page.getByRole>[0], { name: nameOf(view) }).first()
}

/** What says something of risk and can be seen now. */
export async function inSight(sitting: Sitting, view: string): Promise<InSight> {
  const text = await riskSeen(sitting)
  return { view, text, seen: await sitting.look(`what is in sight of risk on "${view}"`) }
}

/** As {@link inSight}, without a picture. A view that is still on its way is waited for, and then says nothing. */
export async function riskSeen(sitting: Sitting): Promise<string> {
  const isThere = sitting.at('risk').first().waitFor({ state: 'attached' })
  await isThere.catch(() => undefined)
  return sitting.does('what is shown of risk', () => atRest(sitting))
}

/** Where a place is named for the time of confirmation, other days beside the risk are not taken for it. */
async function timeInSight(sitting: Sitting, { text }: InSight): Promise<string> {
  return sitting.names('last confirmed') ? sitting.at('last confirmed').evaluateAll(seenText) : text
}

/** Looks after which a view that will not come to rest is taken as it is. */
const MOST_LOOKS = 8
/** Milliseconds between two looks at a view that may not have come to rest. */
const REST_MS = 100

/** What of risk is in sight once two looks one after the other see the same: a slow machine draws in steps. */
async function atRest({ page, at }: Sitting): Promise<string> {
  let last: string | undefined
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await page.evaluate(drawn)
    const text = await at('risk').evaluateAll(seenText)
    if (text === last) return text
    last = text
    await page.waitForTimeout(REST_MS)
  }
  return last ?? ''
}

async function besideQuestion(sitting: Sitting): Promise<InSight> {
  await sitting.press('open notes')
  await sitting.tap('open dialogue')
  await sitting.does('a dialogue', () => sitting.at('dialogue').waitFor())
  return inSight(sitting, 'a dialogue')
}
