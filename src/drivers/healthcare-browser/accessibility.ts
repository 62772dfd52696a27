import { AxeBuilder } from '@axe-core/playwright'
import type { HealthcareAccessibility, LayoutFinding, ScanFinding } from '../../domain/accessibility.ts'
import { Parked } from '../../domain/outcomes.ts'
import type { Locator, Page, Response } from '../browser.ts'
import { SCREEN } from './context.ts'
import type { ScreenDesk } from './desk.ts'
import { canBeHeard, clippedTexts, focusShown, hasFocus, letterPx, spaceTextOut, sticksOut } from './in-page.ts'
import { fillingFor } from './place.ts'
import type { Sitting } from './sitting.ts'
import { plain, rowsOf } from './tables.ts'
import { bringsContent, leadOn } from './traffic.ts'
import { eachView, riskSeen } from './views.ts'

/** WCAG 2.2 at levels A and AA, as far as a scan can tell. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** A window of 1280 by 1024 pixels at 400 %. Source: WCAG 2.2, 1.4.10. */
const ENLARGED = { width: 320, height: 256 }
const BY_HAND =
  'The way from signing in can be gone by a person alone, because nobody but a person can sign in.\nNext: show it by other evidence, or name a password for a role that signs in with one.'
/** Keys after which a way is none. */
const MOST_KEYS = 120

/** What of accessibility a machine can find out. */
export function accessibilityLooks(desk: ScreenDesk): HealthcareAccessibility {
  const { screens } = desk
  return {
    async scanFindings(person, role) {
      const sitting = await desk.opened(person, role)
      const found = await eachView(sitting, screens, async (view) => {
        await sitting.look(`"${view}", scanned for accessibility`)
        return scanned(sitting, view)
      })
      return { views: found.length, findings: found.flat() }
    },
    async wayByKeyboard(person, role) {
      const { name, password } = desk.userOf(role)
      if (password === undefined) throw new Parked(BY_HAND)
      const sitting = await desk.begins()
      const way = wayIn(sitting)
      const arrived =
        (await way.to(sitting.at('user name'), name)) &&
        (await way.to(sitting.at('password'), password, 'Enter')) &&
        (await way.to(sitting.at('search for'), person.prisonNumber, 'Enter')) &&
        (await way.to(sitting.at('person found', fillingFor(person)), '', 'Enter'))
      const isThere = arrived && (await sitting.at('risk').first().isVisible())
      const seen = await sitting.look(`the way by keyboard to the risk of ${person.name}`)
      return { arrived: isThere, keys: way.keys(), blindStops: way.blindStops(), seen }
    },
    async enlarged(person, role) {
      const sitting = await desk.opened(person, role)
      await sitting.page.setViewportSize(ENLARGED)
      const found = await eachView(sitting, screens, async (view): Promise<readonly LayoutFinding[]> => {
        const risk = await riskSeen(sitting)
        const wide = await sitting.page.evaluate(sticksOut)
        const seen = await sitting.look(`"${view}", four times as large`)
        return [
          ...(wide > 0 ? [{ view, what: `it is ${wide} pixels wider than the window`, seen }] : []),
          ...(risk === '' ? [{ view, what: 'nothing of the risk is in sight', seen }] : []),
        ]
      })
      await sitting.page.setViewportSize(SCREEN)
      return found.flat()
    },
    async spacedOut(person, role) {
      const sitting = await desk.opened(person, role)
      const found = await eachView(sitting, screens, async (view): Promise<readonly LayoutFinding[]> => {
        await sitting.page.evaluate(spaceTextOut)
        const cut = await sitting.page.locator('body *').evaluateAll(clippedTexts)
        const seen = await sitting.look(`"${view}", with its text spaced out`)
        return cut.map((text) => ({ view, what: `"${text}" is cut off`, seen }))
      })
      return found.flat()
    },
    async riskInWords(person, role) {
      const sitting = await desk.opened(person, role)
      const text = plain(await sitting.at('risk').first().innerText())
      const rows = await rowsOf(sitting.at('active alerts'), screens)
      const isSaid = (words = '') => words !== '' && text.toLowerCase().includes(words.toLowerCase())
      const { none, unavailable, withheld, restricted } = screens.words
      const states = [
        ...(rows.some(({ description }) => isSaid(description)) ? ['shown' as const] : []),
        ...(isSaid(none) ? ['none' as const] : []),
        ...(isSaid(unavailable) ? ['unavailable' as const] : []),
        ...(isSaid(withheld) || isSaid(restricted) ? ['withheld' as const] : []),
      ]
      const seen = await sitting.look(`what is said of the risk of ${person.name}`)
      return { state: states.length === 1 ? (states[0] ?? 'nothing') : 'nothing', text, seen }
    },
    async patientTexts(role) {
      const sitting = await desk.as(role)
      await sitting.press('open patient texts')
      const rows = await rowsOf(sitting.at('patient texts'), screens)
      const seen = await sitting.look('the texts for patients')
      const texts = []
      for (const { language = '', form = '', version = '' } of rows) {
        texts.push({ language, form, version, ...(await openText(sitting, language, form)) })
        await sitting.does('the list again', () => leadOn(sitting.page, () => sitting.page.goBack()))
      }
      return { texts, seen }
    },
  }
}

async function scanned({ page }: Sitting, view: string): Promise<readonly ScanFinding[]> {
  const { violations } = await new AxeBuilder({ page }).options({ preload: false }).withTags(RULES).analyze()
  return violations.map(({ id, impact, nodes }) => ({
    view,
    rule: `${id} (${impact ?? 'not graded'})`,
    where: (nodes[0]?.html ?? '').slice(0, 120),
    isSerious: impact === 'serious' || impact === 'critical',
  }))
}

/** Keys pressed one after the other, and what was seen of the focus at each stop. */
function wayIn({ page }: Sitting) {
  const blind = new Set<string>()
  let pressed = 0
  return {
    keys: () => pressed,
    blindStops: () => [...blind],
    /** @returns whether the place was reached; then the text was typed and the key pressed there */
    async to(place: Locator, text: string, key?: string): Promise<boolean> {
      for (; pressed < MOST_KEYS; pressed += 1) {
        if ((await place.count()) > 0 && (await place.first().evaluate(hasFocus))) {
          if (text !== '') await page.keyboard.type(text)
          if (key === undefined) return true
          await leadOn(page, () => page.keyboard.press(key))
          return true
        }
        await page.keyboard.press('Tab')
        const { on, isShown } = await page.evaluate(focusShown)
        if (!isShown) blind.add(on)
      }
      return false
    },
  }
}

/** Whether a text opens, be it as a page of its own or in the place of the list. */
async function openText(sitting: Sitting, language: string, form: string) {
  const { page } = sitting
  const link = sitting.at('open text', { language, form }).first()
  const content = sitting.at('content').first()
  const refused: number[] = []
  const answered = (response: Response) => {
    if (!response.ok() && bringsContent(response.request())) refused.push(response.status())
  }
  const listed = await sitting.does('the list of texts', () => content.innerText())
  page.on('response', answered)
  await sitting.does(`${form} in ${language} to open`, () => leadOn(page, () => link.click()))
  page.off('response', answered)
  const isThere = refused.length === 0 && (await content.count()) > 0 && (await content.innerText()) !== listed
  return {
    opens: isThere && (await isHeard(page)),
    letterPx: isThere ? await content.evaluate(letterPx) : 0,
  }
}

/** Whether every recording that is shown can be heard, within the time that things have to come. */
async function isHeard(page: Page): Promise<boolean> {
  return page.waitForFunction(canBeHeard).then(
    () => true,
    () => false,
  )
}
