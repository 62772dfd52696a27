import type { Frame, Page, Request } from '../browser.ts'

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
    isAnother ||= isAnotherPage(page, request)
    asksForMore ||= ['fetch', 'xhr'].includes(request.resourceType())
  }
  // Another page is there once it has taken the place of this one, which is later than its last byte.
  const end = (request: Request) => {
    if (!isAnotherPage(page, request)) onItsWay.delete(request)
  }
  const fail = (request: Request) => void onItsWay.delete(request)
  const moved = (frame: Frame) => {
    if (frame !== page.mainFrame()) return
    begun = true
    for (const request of onItsWay) if (isAnotherPage(page, request)) onItsWay.delete(request)
  }
  page.on('request', begin).on('requestfinished', end).on('requestfailed', fail).on('framenavigated', moved)
  return {
    onItsWay,
    hasBegun: () => begun,
    drawsItself: () => asksForMore || !isAnother,
    forget: () => {
      page.off('request', begin).off('requestfinished', end).off('requestfailed', fail).off('framenavigated', moved)
    },
  }
}

/** Whether this is for a page in the place of the one that is shown, and not for a frame in it. */
function isAnotherPage(page: Page, request: Request): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame()
}

async function settled(page: Page, { onItsWay, hasBegun, drawsItself }: Traffic): Promise<void> {
  for (let waited = 0; waited < SOON_MS && !hasBegun(); waited += STEP_MS) await page.waitForTimeout(STEP_MS)
  let quiet = 0
  // A page that looks again by itself may have asked for that first.
  await page.waitForTimeout(STEP_MS)
  for (let waited = 0; waited < LOADING_MS; waited += STEP_MS) {
    if (onItsWay.size === 0) {
      await page.waitForLoadState('load')
      if (quiet >= (drawsItself() ? QUIET_MS : 0)) return
    }
    await page.waitForTimeout(STEP_MS)
    quiet = onItsWay.size === 0 ? quiet + STEP_MS : 0
  }
  if (![...onItsWay].some((request) => isAnotherPage(page, request))) return
  throw Object.assign(new Error('what was asked for did not come'), { name: 'TimeoutError' })
}
