import type { Candidate } from '../candidate/candidate.ts'
import { loadCandidate } from '../candidate/load.ts'
import { systemClock } from '../domain/clock.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Place } from '../domain/named-places.ts'
import { ROLES, type Role } from '../domain/staff.ts'
import { type BrowserContext, openBrowser } from '../drivers/browser.ts'
import { ownContext } from '../drivers/healthcare-browser/context.ts'
import { nameOf, shownPlace } from '../drivers/healthcare-browser/place.ts'
import { sessionIn } from '../drivers/healthcare-browser/session.ts'
import { exitCodeOf } from '../verdict/exit-code.ts'
import { wholeNumber } from './in-flight.ts'
import { keepSession, sessionFile } from './sessions.ts'

export interface SignInOptions {
  readonly candidate: string
  readonly role: string
  /** Seconds for the person. */
  readonly wait: string
  /** Where the person's own browser takes this one over, where they sit at another machine. */
  readonly remotePort?: string
}

/** Milliseconds between two looks whether somebody is signed in. */
const LOOK_MS = 300

/**
 * Has a person sign in once, as it takes a smartcard or a second factor, and keeps what their browser then keeps.
 *
 * @param watched told of the windows that are open, where somebody is to act in them
 * @returns the exit code
 * @throws {InputProblem} where there is nowhere to sign in, nobody to sign in as, or nothing to do it with
 */
export async function signInCommand(
  options: SignInOptions,
  watched?: (context: BrowserContext) => unknown,
): Promise<number> {
  const candidate = loadCandidate(options.candidate, process.env)
  const { url, searchFor } = entranceOf(candidate, options.candidate)
  const role = roleFrom(options.role)
  const seconds = wholeNumber('--wait', options.wait, 300)
  const debugPort = options.remotePort === undefined ? undefined : wholeNumber('--remote-port', options.remotePort, 0)
  const search = await openBrowser(process.env, undefined, seen(debugPort, watched !== undefined))
  if (!search.found)
    throw new InputProblem([
      `sign-in: no browser opens here that a person can use (${search.reasons.join('; ')}). Next: install Chrome on a machine with a screen, or give --remote-port.`,
    ])
  try {
    const context = await ownContext(search.browser)
    const page = await context.newPage()
    const missing = await page.goto(url).then(() => undefined, whyNot)
    if (missing !== undefined) {
      console.error(
        `Nothing opens at ${url}: ${missing}.\nNext: see that the system is up, and that the address is right.`,
      )
      return exitCodeOf(['candidate unreachable'])
    }
    console.log(wordsFor(role, url, searchFor, debugPort, seconds))
    watched?.(context)
    if (!(await appears(context, searchFor, seconds * 1000))) {
      console.error(
        `Nobody was signed in as ${role} within ${seconds} s: ${shownPlace(searchFor)} was not seen. Nothing was kept.\nNext: run it again, with a longer --wait where it takes longer.`,
      )
      return exitCodeOf(['configuration or usage'])
    }
    const file = sessionFile(candidate, role)
    keepSession(file, await sessionIn(context, systemClock.now()))
    console.log(
      `Signed in. What the browser keeps of it is in ${file}, which you alone can read. Delete it when you have finished.`,
    )
    return 0
  } finally {
    await search.browser.close()
  }
}

const whyNot = (error: unknown) => (error instanceof Error ? error.message.split('\n', 1)[0] : String(error))

function entranceOf({ ui }: Candidate, file: string): { readonly url: string; readonly searchFor: Place } {
  if (ui.kind !== 'browser' || ui.url === undefined)
    throw new InputProblem([
      `${file}: expected "interfaces.ui" of kind "browser", with the "url" where users begin. Next: add it; what the run starts itself signs in by itself.`,
    ])
  const searchFor = ui.screens.places['search for']
  if (searchFor) return { url: ui.url, searchFor }
  throw new InputProblem([
    `${file}: expected "search for" among the places, because whoever can search is signed in. Next: add it under "interfaces.ui.places".`,
  ])
}

function roleFrom(words: string): Role {
  const role = ROLES.find((one) => one === words)
  if (role) return role
  throw new InputProblem([`--role ${words}: there is no such role. Known: ${ROLES.join(', ')}.`])
}

/** @throws {InputProblem} where there is neither a screen nor a way to be reached from one */
function seen(debugPort: number | undefined, isWatched: boolean) {
  if (debugPort !== undefined) return { debugPort }
  if (isWatched) return {}
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new InputProblem([
      'sign-in: this machine has no screen. Next: give --remote-port 9222, or run it where you sit and copy what it keeps.',
    ])
  return { visible: true }
}

function wordsFor(role: Role, url: string, searchFor: Place, debugPort: number | undefined, seconds: number): string {
  const where =
    debugPort === undefined
      ? `in the window that has opened at ${url}`
      : `at ${url} in the browser of this machine: bring its port ${debugPort} to yours (ssh -L ${debugPort}:127.0.0.1:${debugPort}), open chrome://inspect in Chrome there, add localhost:${debugPort} and choose "inspect". Whoever is on this machine can reach that port meanwhile`
  return `Sign in as ${role} ${where}.\nIt is over once ${shownPlace(searchFor)} can be seen; ${seconds} s are left.`
}

/** Whether whoever acts there comes to where they can search, in whichever window. */
async function appears(context: BrowserContext, { role, name }: Place, withinMs: number): Promise<boolean> {
  const end = systemClock.elapsedMs() + withinMs
  while (systemClock.elapsedMs() < end) {
    for (const page of context.pages()) {
      const place = page.getByRole(role as Parameters<typeof page.getByRole>[0], { name: nameOf({ role, name }) })
      if (
        await place
          .first()
          .isVisible()
          .catch(() => false)
      )
        return true
    }
    await systemClock.sleep(LOOK_MS)
  }
  return false
}
