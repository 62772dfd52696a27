import type { Screens, SignIns } from '../domain/named-places.ts'
import { NoBrowser, Parked } from '../domain/outcomes.ts'
import type { Healthcare } from '../domain/parties.ts'
import type { Role } from '../domain/staff.ts'
import type { ExampleContext, Mode } from '../domain/stage.ts'
import { BrowserRefused, type NoBrowser as NoneFound, type OpenBrowser } from '../drivers/browser.ts'
import { seenBothWays } from '../drivers/healthcare-browser/both-ways.ts'
import { ownContext } from '../drivers/healthcare-browser/context.ts'
import { type ScreenDesk, screenDesk } from '../drivers/healthcare-browser/desk.ts'
import { healthcareOnScreens } from '../drivers/healthcare-browser/healthcare.ts'
import { contextWith, type Session } from '../drivers/healthcare-browser/session.ts'
import { type Sitting, sittingAt } from '../drivers/healthcare-browser/sitting.ts'
import type { Staging } from './stage.ts'

/** The screens of a candidate that a browser can open. */
export interface CastScreens {
  readonly url: string
  readonly screens: Screens
  readonly signIns: SignIns
  /** What is left of a person's signing in; nothing where nobody did. */
  readonly sessionOf: (role: Role) => Session | undefined
  /** The one browser of a run, confined to the hosts that it may reach and started when it is first asked for. */
  readonly browser: () => Promise<OpenBrowser | NoneFound>
}

/** The windows of a pass: each example has its own, and each role in it. */
export interface Windows {
  enter(example: ExampleContext, over: Healthcare): Healthcare
  /** Resolves when the example has its turn: waiting for it is nobody's lateness. */
  ready(example: Pick<ExampleContext, 'id'>): Promise<void>
  /** Closes what the example had open. */
  leave(example: Pick<ExampleContext, 'id'>): Promise<void>
}

/** Examples with open windows at once: a browser has all the work of a machine, and times that are measured suffer. */
const AT_ONCE = 3

/** What one example has open. */
interface Opened {
  /** Its turn to have windows. */
  turn?: Promise<void>
  /** Set when it is over. */
  left?: true
  readonly sittings: Map<Role, Promise<Sitting>>
  readonly close: (() => Promise<void>)[]
}

/** Milliseconds after which something that is not on a screen is missing. */
const PATIENCE_MS: Readonly<Record<Mode, number>> = { rehearsal: 3_000, assessment: 15_000 }

export function windowsOf({ cast, evidence, mode, allotment }: Staging): Windows {
  const { screens } = cast
  const open = new Map<string, Opened>()
  const turns = turnsFor(AT_ONCE)
  const openedBy = ({ id }: Pick<ExampleContext, 'id'>): Opened => {
    const mine: Opened = open.get(id) ?? { sittings: new Map(), close: [] }
    open.set(id, mine)
    return mine
  }
  return {
    async ready(example) {
      if (!screens) return
      const mine = openedBy(example)
      mine.turn ??= turns.take()
      await mine.turn
    },
    enter(example, over) {
      if (!screens) return healthcareOnScreens(over, NOBODY_THERE, () => '', example.signal)
      const mine = openedBy(example)
      const sit = async (session?: Session) => {
        const found = await screens.browser().catch((error: unknown) => {
          throw error instanceof BrowserRefused ? new NoBrowser(error.message) : error
        })
        if (!found.found) throw new NoBrowser(noBrowserWords(found.reasons))
        mine.turn ??= turns.take()
        await mine.turn
        if (mine.left) throw new NoBrowser('The example was over before it had its turn at the browser.')
        const context = await (session ? contextWith(found.browser, session) : ownContext(found.browser))
        mine.close.push(() => context.close())
        return sittingAt({
          ...{ context, screens: screens.screens, clock: cast.clock, signal: example.signal },
          ...{ patienceMs: PATIENCE_MS[mode], saw: example.saw, sights: example.sights },
          keepPage: (text) => evidence.keepPage(text),
          // A picture cannot be redacted, so none is taken of people whom the candidate brought.
          ...(allotment ? {} : { keepPicture: (bytes, ending) => evidence.keepPicture(bytes, ending) }),
        })
      }
      const { url, signIns, sessionOf } = screens
      const desk = screenDesk({ url, screens: screens.screens, signIns, sessionOf, sit }, mine.sittings)
      const userOf = (role: Role) => signIns[role]?.shown ?? signIns[role]?.name ?? role
      const onScreens = healthcareOnScreens(over, desk, userOf, example.signal)
      return example.bothWays ? seenBothWays(onScreens, over) : onScreens
    },
    async leave({ id }) {
      const mine = open.get(id)
      open.delete(id)
      if (!mine) return
      mine.left = true
      for (const close of mine.close) await close()
      mine.turn?.then(turns.giveBack)
    },
  }
}

function noBrowserWords(reasons: readonly string[]): string {
  return `No browser starts on this machine.\nSeen: ${reasons.join('; ')}\nNext: install Chrome, or name a Chromium in INTERLOCK_CHROMIUM; on Linux x64 \`npm ci\` brings one.`
}

const nobodyThere = () =>
  Promise.reject(
    new Parked(
      'The candidate file names no screens that a browser can open, so somebody has to look at them.\nNext: give "interfaces.ui" of kind "browser", or show this requirement by other evidence.',
    ),
  )
const NOBODY_THERE: ScreenDesk = {
  screens: { places: {}, views: [], columns: {}, words: {} },
  as: nobodyThere,
  begins: nobodyThere,
  addressOf: () => undefined,
  found: nobodyThere,
  userOf: () => ({ name: '', password: '' }),
  staysSignedIn: async () => undefined,
  opened: nobodyThere,
}

/** So many turns at once; whoever comes later waits, in the order of coming. */
function turnsFor(count: number) {
  const waiting: (() => void)[] = []
  let free = count
  return {
    take: async () => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    giveBack: () => {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}
