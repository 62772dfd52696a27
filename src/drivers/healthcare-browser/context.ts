import { allowedUrl, pinnedAddresses } from '../allowed-hosts.ts'
import type { Browser, BrowserContext } from '../browser.ts'

/** As large as the screens that the pages are looked at on, unless an example says otherwise. */
export const SCREEN = { width: 1280, height: 800 } as const

/** A window that shares nothing with any other, in England, whose pages reach the allowed hosts and nothing else. */
export async function confinedContext(browser: Browser, allowed: readonly string[]): Promise<BrowserContext> {
  const addresses = pinnedAddresses()
  const isAllowed = (address: string) =>
    Promise.resolve()
      .then(() => addresses(allowedUrl(address, allowed).hostname))
      .then(
        () => true,
        () => false,
      )
  const context = await browser.newContext({
    viewport: SCREEN,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await context.route('**/*', async (route) => {
    if (await isAllowed(route.request().url())) await route.continue()
    else await route.abort('blockedbyclient')
  })
  await context.routeWebSocket('**/*', async (socket) => {
    if (await isAllowed(socket.url().replace(/^ws/, 'http'))) socket.connectToServer()
    else await socket.close({ code: 1008, reason: 'This host is not among those that the candidate file allows.' })
  })
  return context
}
