import { existsSync } from 'node:fs'
import process from 'node:process'
import type { Browser, BrowserType, LaunchOptions } from 'playwright'
import { unpackChromium } from './chromium.ts'

export type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Frame,
  Locator,
  Page,
  Request,
  Response,
} from 'playwright'

/** A browser that has shown that it can start and draw text. Whoever opened it closes `browser`. */
export interface OpenBrowser {
  readonly found: true
  readonly browser: Browser
  /** What the browser itself says, for example `153.0.7500.0`. */
  readonly version: string
  /** Where it was found, for example `Chrome`. */
  readonly source: string
  /** What a reader of the record has to know, for example that the sandbox is off. */
  readonly notes: readonly string[]
}

/** No browser starts here. Browser examples are inconclusive and the PDF is left out, never passed. */
export interface NoBrowser {
  readonly found: false
  /** One line per place that was tried: the place and the first line of what went wrong. */
  readonly reasons: readonly string[]
}

/** `INTERLOCK_CHROMIUM` names a program that does not work: a mistake to correct, not a reason to look elsewhere. */
export class BrowserRefused extends Error {
  override readonly name = 'BrowserRefused'
}

/** How a browser is opened that a person is to use. */
export interface ForAPerson {
  /** On a screen of this machine. */
  readonly visible?: boolean
  /** Where, on this machine alone, a person's own browser can take it over. */
  readonly debugPort?: number
}

interface Place {
  readonly source: string
  readonly options: () => Promise<LaunchOptions & { readonly major?: string }>
}

/**
 * Opens Chromium: the program that `INTERLOCK_CHROMIUM` names, else Playwright's own, Chrome, Edge, or the one from
 * npm, whichever starts first.
 *
 * @param hosts names and addresses that its pages may reach, also by a redirect; all of them where absent
 * @throws {BrowserRefused} when `INTERLOCK_CHROMIUM` is set and that program does not start
 */
export async function openBrowser(
  env: NodeJS.ProcessEnv = process.env,
  hosts?: readonly string[],
  forAPerson: ForAPerson = {},
): Promise<OpenBrowser | NoBrowser> {
  const { chromium } = await import('playwright')
  const named = env.INTERLOCK_CHROMIUM
  if (named) {
    const place: Place = { source: `INTERLOCK_CHROMIUM (${named})`, options: async () => ({ executablePath: named }) }
    return open(chromium, place, hosts, forAPerson).catch((error: unknown) => {
      throw new BrowserRefused(
        `INTERLOCK_CHROMIUM: expected the path of a Chromium that starts; "${named}" does not: ${firstLine(error)}. ` +
          'Correct the path, or unset the variable to use another browser.',
        { cause: error },
      )
    })
  }
  const reasons: string[] = []
  for (const place of places(chromium)) {
    try {
      return await open(chromium, place, hosts, forAPerson)
    } catch (error) {
      reasons.push(`${place.source}: ${firstLine(error)}`)
    }
  }
  return { found: false, reasons }
}

function places(chromium: BrowserType): readonly Place[] {
  return [
    {
      source: "Playwright's own Chromium",
      options: async () => {
        const executablePath = chromium.executablePath()
        if (!existsSync(executablePath)) throw new Error('not installed')
        return { executablePath }
      },
    },
    { source: 'Chrome', options: async () => ({ channel: 'chrome' }) },
    { source: 'Edge', options: async () => ({ channel: 'msedge' }) },
    {
      source: 'Chromium from npm',
      options: async () => {
        const { executablePath, env, major } = await unpackChromium()
        return { executablePath, env: { ...definedOnly(process.env), ...env }, major }
      },
    },
  ]
}

async function open(
  chromium: BrowserType,
  place: Place,
  hosts: readonly string[] | undefined,
  { visible = false, debugPort }: ForAPerson,
): Promise<OpenBrowser> {
  const { major, ...options } = await place.options()
  const args = [
    ...(hosts ? [confinedTo(hosts)] : []),
    ...(debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]),
  ]
  const { browser, notes } = await launch(chromium, { ...options, args, headless: !visible })
  try {
    const version = browser.version()
    if (major && !version.startsWith(`${major}.`)) throw new Error(`expected Chromium ${major}, found ${version}`)
    await drawsText(browser)
    return { found: true, browser, version, source: place.source, notes }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Names that are not listed have no address, wherever a page is sent. */
function confinedTo(hosts: readonly string[]): string {
  const names = [...new Set(hosts.map((host) => host.replace(/:\d+$/, '').replaceAll(/[[\]]/g, '')))]
  return `--host-resolver-rules=${['MAP * ~NOTFOUND', ...names.map((name) => `EXCLUDE ${name}`)].join(',')}`
}

async function launch(chromium: BrowserType, options: LaunchOptions): Promise<{ browser: Browser; notes: string[] }> {
  const asRoot = process.getuid?.() === 0
  if (!asRoot) {
    try {
      return { browser: await chromium.launch({ ...options, chromiumSandbox: true }), notes: [] }
    } catch (error) {
      if (!/sandbox/i.test(String(error))) throw error
    }
  }
  const because = asRoot ? 'it runs as root' : 'this machine does not allow it'
  const browser = await chromium.launch({ ...options, chromiumSandbox: false })
  return { browser, notes: [`Chromium runs without its sandbox, because ${because}.`] }
}

/** Without any font, text is 0 pixels high: every look at a page would then be a look at nothing. */
async function drawsText(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  try {
    await page.setContent('<p id="text" style="width:max-content;margin:0">Interlock</p>')
    const box = await page.locator('#text').boundingBox()
    if (!box || box.height < 1 || box.width < 1) throw new Error('it draws no text, because it finds no font')
  } finally {
    await page.close()
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n').find((line) => line.trim()) ?? '').trim()
}
