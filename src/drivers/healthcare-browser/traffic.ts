import type { Page, Request } from '../browser.ts'

/** Milliseconds between two looks at what is still on its way. */
const STEP_MS = 25
/** Milliseconds within which a page has begun to ask for something, where it does at all. */
const SOON_MS = 500
/** Milliseconds without a request after which what a page draws by itself is drawn. */
const QUIET_MS = 100
/** Milliseconds until a page that does not come is given up. */
export const LOADING_MS = 10_000

/** Whether what a user sees can change with what this brings. */
export function bringsContent(request: Request): boolean {
  return ['document', 'script', 'fetch', 'xhr'].includes(request.resourceType())
}

/**
 * Does something that leads on, and waits until what comes has come: another page, or what this one then asks for and
 * draws by itself. What the page asked for before is not waited for.
 *
 * @throws an error of the name `TimeoutError` where another page was asked for and did not come
 */
export async function leadOn(page: Page, deed: () => Promise<unknown>): Promise<void> {
  const traffic = watched(page)
  try {
    await deed()
    await settled(page, traffic)
  } finally {
    traffic.forget()
  }
}

interface Traffic {
  readonly onItsWay: ReadonlySet<Request>
  /** Whether anything was asked for, or another page has come. */
  hasBegun(): boolean
  /** Whether no other page was asked for, or one that asks for more: it then draws by itself what has come. */
  drawsItself(): boolean
  forget(): void
}

function watched(page: Page): Traffic {
  const onItsWay = new Set<Request>()
  let begun = false
  let isAnother = false
  let asksForMore = false
  const begin = (request: Request) => {
    if (!bringsContent(request)) return
    onItsWay.add(request)
    begun = true
    isAnother ||= request.resourceType() === 'document'
    asksForMore ||= ['fetch', 'xhr'].includes(request.resourceType())
  }
  const end = (request: Request) => void onItsWay.delete(request)
  const moved = () => {
    begun = true
  }
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end).on('framenavigated', moved)
  return {
    onItsWay,
    hasBegun: () => begun,
    drawsItself: () => asksForMore || !isAnother,
    forget: () => {
      page.off('request', begin).off('requestfinished', end).off('requestfailed', end).off('framenavigated', moved)
    },
  }
}

async function settled(page: Page, { onItsWay, hasBegun, drawsItself }: Traffic): Promise<void> {
  for (let waited = 0; waited < SOON_MS && !hasBegun(); waited += STEP_MS) await page.waitForTimeout(STEP_MS)
  let quiet = 0
  for (let waited = 0; waited < LOADING_MS; waited += STEP_MS) {
    if (onItsWay.size === 0) {
      await page.waitForLoadState('load')
      if (quiet >= (drawsItself() ? QUIET_MS : 0)) return
    }
    await page.waitForTimeout(STEP_MS)
    quiet = onItsWay.size === 0 ? quiet + STEP_MS : 0
  }
  if (![...onItsWay].some((request) => request.isNavigationRequest())) return
  throw Object.assign(new Error('what was asked for did not come'), { name: 'TimeoutError' })
}
