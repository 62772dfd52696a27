import type { Browser, BrowserContext, BrowserContextOptions } from '../browser.ts'

/** As large as the screens that the pages are looked at on, unless an example says otherwise. */
export const SCREEN = { width: 1280, height: 800 } as const

/**
 * A window that shares nothing with any other, in England. The browser itself is confined to the allowed hosts, so that
 * no page has to be held up: a browser whose requests are held up keeps no pages, and what it would keep is looked at.
 */
export async function ownContext(
  browser: Browser,
  storageState?: NonNullable<BrowserContextOptions['storageState']>,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: SCREEN,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...(storageState ? { storageState } : {}),
  })
}
