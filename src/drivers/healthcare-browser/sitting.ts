import type { Clock } from '../../domain/clock.ts'
import type { PlaceName, Screens } from '../../domain/named-places.ts'
import { ConfigurationProblem } from '../../domain/outcomes.ts'
import type { KeptFile, Sight } from '../../domain/sights.ts'
import type { BrowserContext, Locator, Page } from '../browser.ts'
import { type Filling, nameOf, shownPlace } from './place.ts'
import { valueAt } from './tables.ts'
import { LOADING_MS, leadOn, watchedFromNow } from './traffic.ts'
import { meaningOf } from './trouble.ts'

/** Where what a browser showed is kept. */
export interface Kept {
  keepPage(text: string): KeptFile
  /** Absent where a picture would show a candidate's own people. */
  readonly keepPicture?: (bytes: Uint8Array, ending: string) => KeptFile
  readonly saw: (sight: Sight) => void
  readonly sights: () => number
}

/** What a sitting is made from. */
export interface Seat extends Kept {
  readonly context: BrowserContext
  readonly screens: Screens
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Milliseconds after which what is not there is missing. */
  readonly patienceMs: number
}

/** One member of staff in front of a screen. */
export interface Sitting {
  readonly page: Page
  /** By which a screen's today is understood. */
  now(): Date
  /** @throws {ConfigurationProblem} where the candidate file names no such place */
  at(name: PlaceName, filling?: Filling): Locator
  /** Whether the candidate file names it. */
  names(name: PlaceName): boolean
  /** What is said at a place; nothing where the candidate file names none, or it is not there. */
  says(name: PlaceName): Promise<string | undefined>
  /**
   * Goes on, and says in the words of a user what is missing where it cannot.
   *
   * @throws {NonConformance} where something that was waited for is not there
   */
  does<T>(expected: string, deed: () => Promise<T>): Promise<T>
  /** Presses what leads on, and waits until what comes has loaded. */
  press(name: PlaceName, filling?: Filling): Promise<void>
  /** Presses what leads nowhere else. */
  tap(name: PlaceName): Promise<void>
  fill(name: PlaceName, value: string, filling?: Filling): Promise<void>
  /** Takes what is shown into evidence. @returns where it was seen, for messages */
  look(what: string): Promise<string>
}

/** A window of its own, with what goes wrong in it written down. */
export async function sittingAt(seat: Seat): Promise<Sitting> {
  const { context, screens, signal, patienceMs } = seat
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  page.setDefaultNavigationTimeout(Math.max(patienceMs, LOADING_MS))
  const troubles = troublesOf(page)
  watchedFromNow(page)
  const placeOf = (name: PlaceName) => {
    const place = screens.places[name]
    if (place) return place
    throw new ConfigurationProblem(
      `The candidate file names no "${name}" on its screens. Next: add it under "interfaces.ui.places", with role and accessible name.`,
    )
  }
  const at: Sitting['at'] = (name, filling) => {
    const place = placeOf(name)
    // A definition has no name of its own, and goes by the term before it.
    if (place.role === 'definition')
      return page
        .getByRole('term')
        .filter({ hasText: nameOf(place, filling) })
        .locator(DEFINITION)
    // Roles come from a file; one that does not exist is found nowhere.
    return page.getByRole(place.role as Parameters<Page['getByRole']>[0], { name: nameOf(place, filling) })
  }
  const does: Sitting['does'] = async (expected, deed) => {
    try {
      return await deed()
    } catch (error) {
      throw meaningOf(error, { expected, seen: pathOf(page) }, signal)
    }
  }
  const look = async (what: string) => {
    const number = seat.sights() + 1
    const [tree, picture] = await does('a page that can be looked at', () =>
      Promise.all([page.locator('body').ariaSnapshot(), seat.keepPicture ? page.screenshot() : undefined]),
    )
    // First the words: where they may be of a real patient nothing more is written, and no picture of them is.
    const kept = seat.keepPage(tree)
    const screenshot = picture && seat.keepPicture?.(picture, 'png')
    seat.saw({
      ...{ number, what, at: seat.clock.now().toISOString(), page: pathOf(page) },
      ...(screenshot ? { screenshot } : {}),
      tree: kept,
      troubles: troubles.splice(0),
    })
    return `${what}, on the page ${pathOf(page)} (look ${number})`
  }
  return {
    page,
    now: () => seat.clock.now(),
    at,
    does,
    look,
    names: (name) => screens.places[name] !== undefined,
    says: async (name) => {
      const place = screens.places[name]
      return place && valueAt(at(name), place.name)
    },
    press: (name, filling) =>
      does(`${shownPlace(placeOf(name))} that leads on`, () => leadOn(page, () => at(name, filling).first().click())),
    tap: (name) => does(`${shownPlace(placeOf(name))} that can be pressed`, () => at(name).first().click()),
    fill: (name, value, filling) =>
      does(`${shownPlace(placeOf(name))} that can be filled in`, () => at(name, filling).fill(value)),
  }
}

const DEFINITION = 'xpath=following-sibling::*[self::dd or @role="definition"][1]'

function pathOf(page: Page): string {
  const url = page.url()
  return URL.canParse(url) ? new URL(url).pathname : url
}

/** What went wrong in a window since it was last asked for. What a page stopped asking for itself is no trouble. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', ({ message }) => troubles.push(`a script failed: ${message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`the console says: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const because = request.failure()?.errorText ?? ''
    if (!because.includes('ERR_ABORTED')) troubles.push(`${new URL(request.url()).pathname} was not loaded: ${because}`)
  })
  return troubles
}
