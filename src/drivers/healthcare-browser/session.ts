import type { Browser, BrowserContext } from '../browser.ts'
import { ownContext } from './context.ts'

/** What a browser keeps of somebody who has signed in. Whoever has it can act as them until it ends. */
export interface Session {
  readonly schema: 'interlock-session/1'
  /** ISO 8601: when they signed in. */
  readonly at: string
  /** Cookies, local storage and databases, as Playwright writes them. */
  readonly storage: Awaited<ReturnType<BrowserContext['storageState']>>
  /** What a window keeps for itself, by origin; many sign-ins leave their token there. */
  readonly ofWindow: Readonly<Record<string, Readonly<Record<string, string>>>>
}

interface PageWithStorage {
  readonly location: { readonly origin: string }
  readonly sessionStorage: Record<string, string> & { getItem(key: string): string | null }
}

/** What the windows of a context keep now. */
export async function sessionIn(context: BrowserContext, at: Date): Promise<Session> {
  const kept = await Promise.all(context.pages().map((page) => page.evaluate(storedInWindow)))
  return {
    schema: 'interlock-session/1',
    at: at.toISOString(),
    storage: await context.storageState({ indexedDB: true }),
    ofWindow: Object.fromEntries(kept.map(({ origin, stored }) => [origin, stored])),
  }
}

/** A window in which somebody is signed in, as far as the session has not ended. */
export async function contextWith(browser: Browser, { storage, ofWindow }: Session): Promise<BrowserContext> {
  const context = await ownContext(browser, storage)
  await context.addInitScript(storeInWindow, ofWindow)
  return context
}

/** Everything of a session that must never reach evidence. */
export function secretsOf({ storage, ofWindow }: Session): readonly string[] {
  const cookies = storage.cookies.map(({ value }) => value)
  const local = storage.origins.flatMap(({ localStorage }) => localStorage.map(({ value }) => value))
  const stored = storage.origins.flatMap(recordsOf)
  const windows = Object.values(ofWindow).flatMap((stored) => Object.values(stored))
  // Shorter ones are words such as "true", and no secrets.
  return [...cookies, ...local, ...stored, ...windows].flatMap(textsIn).filter((value) => value.length >= 12)
}

interface OriginWithDatabases {
  readonly origin: string
  readonly indexedDB?: readonly {
    readonly stores: readonly {
      readonly records: readonly { readonly value?: unknown; readonly valueEncoded?: unknown }[]
    }[]
  }[]
}

/** What the databases of an origin hold, each record as one text. Playwright writes them and does not declare them. */
function recordsOf(origin: OriginWithDatabases): readonly string[] {
  return (origin.indexedDB ?? [])
    .flatMap(({ stores }) => stores.flatMap(({ records }) => records))
    .map(({ value, valueEncoded }) => JSON.stringify(valueEncoded ?? value ?? ''))
}

/** A text, and where it is JSON the texts in it as well. */
function textsIn(value: string): readonly string[] {
  const texts = new Set([value])
  try {
    JSON.parse(value, (_key, inner: unknown) => {
      if (typeof inner === 'string') texts.add(inner)
      return inner
    })
  } catch {
    // It is text and nothing more.
  }
  return [...texts]
}

function storedInWindow(): { readonly origin: string; readonly stored: Record<string, string> } {
  const { location, sessionStorage } = globalThis as unknown as PageWithStorage
  return { origin: location.origin, stored: { ...sessionStorage } }
}

function storeInWindow(ofWindow: Session['ofWindow']): void {
  const { location, sessionStorage } = globalThis as unknown as PageWithStorage
  for (const [key, value] of Object.entries(ofWindow[location.origin] ?? {}))
    if (sessionStorage.getItem(key) === null) sessionStorage[key] = value
}
