import type { Frame, Page, Request } from '../browser.ts'

/** Milliseconds between two looks at what is still on its way. */
const STEP_MS = 25
/** Milliseconds within which a page has begun to ask for something, where it does at all. */
const SOON_MS = 500
/** Milliseconds without a request after which what a page draws by itself is drawn. */
const QUIET_MS = 100
/** Milliseconds for which what a page asks for again and again is waited for, as it may be the answer all the same. */
const AGAIN_MS = 1_000
/** Milliseconds until a page that does not come is given up. */
export const LOADING_MS = 10_000

/** What each page has asked for while nobody did anything in it: addresses without what they ask. */
const byThemselves = new WeakMap<Page, Set<string>>()
/** Pages in which somebody does something now. */
const underWay = new WeakMap<Page, number>()

/** Learns from now on what a page asks for by itself, so that it is not taken for the answer to a deed. */
export function watchedFromNow(page: Page): void {
  const habits = new Set<string>()
  byThemselves.set(page, habits)
  page.on('request', (request) => {
    if (!underWay.get(page) && asksForMore(request)) habits.add(askedOf(request))
  })
}

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
    await whileUnderWay(page, async () => {
      await deed()
      await settled(page, traffic)
    })
  } finally {
    traffic.forget()
  }
}

async function whileUnderWay(page: Page, deed: () => Promise<unknown>): Promise<void> {
  underWay.set(page, (underWay.get(page) ?? 0) + 1)
  await deed().finally(() => underWay.set(page, (underWay.get(page) ?? 1) - 1))
}

/** What was asked for and may still be on its way. */
export interface AskedFor {
  /** Whether it is another page, and so takes with it all that this one has asked for. */
  readonly isPage: boolean
  /** Whether the last of it has come; not where it was given up, or nothing was on its way. */
  hasCome(): boolean
}

/** Does something that asks for content, and waits until that has been asked for: not until it comes. */
export async function askedFor(page: Page, deed: () => Promise<unknown>): Promise<AskedFor> {
  const onItsWay = new Set<Request>()
  let [begun, hasCome] = [false, false]
  const begin = (request: Request) => {
    if (!bringsContent(request) || isHabit(page, request)) return
    onItsWay.add(request)
    begun = true
  }
  const end = (request: Request) => {
    if (onItsWay.delete(request)) hasCome = onItsWay.size === 0
  }
  page.on('request', begin).on('requestfinished', end)
  page.on('requestfailed', (request) => void onItsWay.delete(request))
  await whileUnderWay(page, async () => {
    await deed()
    for (let waited = 0; waited < SOON_MS && !begun; waited += STEP_MS) await page.waitForTimeout(STEP_MS)
    // One answer may be what the next thing is asked for with.
    let [asked, quiet] = [0, 0]
    for (let waited = 0; waited < SOON_MS && quiet < QUIET_MS; waited += STEP_MS) {
      await page.waitForTimeout(STEP_MS)
      quiet = onItsWay.size === asked ? quiet + STEP_MS : 0
      asked = onItsWay.size
    }
  })
  page.off('request', begin)
  hasCome = false
  return { isPage: [...onItsWay].some((request) => isAnotherPage(page, request)), hasCome: () => hasCome }
}

interface Traffic {
  readonly onItsWay: ReadonlySet<Request>
  /** Whether anything was asked for that the page does not ask for by itself, or another page has come. */
  hasBegun(): boolean
  /** Whether no other page was asked for, or one that asks for more: it then draws by itself what has come. */
  drawsItself(): boolean
  /** Whether something is on its way that is waited for: after a while, nothing that the page asks for by itself. */
  isWaitedFor(waitedMs: number): boolean
  forget(): void
}

function watched(page: Page): Traffic {
  const onItsWay = new Set<Request>()
  let begun = false
  let isAnother = false
  let drawsMore = false
  const begin = (request: Request) => {
    if (!bringsContent(request)) return
    onItsWay.add(request)
    begun ||= !isHabit(page, request)
    isAnother ||= isAnotherPage(page, request)
    drawsMore ||= asksForMore(request)
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
    drawsItself: () => drawsMore || !isAnother,
    isWaitedFor: (waitedMs) => [...onItsWay].some((request) => waitedMs < AGAIN_MS || !isHabit(page, request)),
    forget: () => {
      page.off('request', begin).off('requestfinished', end).off('requestfailed', fail).off('framenavigated', moved)
    },
  }
}

/** Whether a page asks for this to draw it by itself. */
function asksForMore(request: Request): boolean {
  return ['fetch', 'xhr'].includes(request.resourceType())
}

function isHabit(page: Page, request: Request): boolean {
  return byThemselves.get(page)?.has(askedOf(request)) === true
}

/** What is asked for, whenever it is: many pages add the time to what they ask again. */
function askedOf(request: Request): string {
  return `${request.method()} ${request.url().replace(/[?#].*$/s, '')}`
}

/** Whether this is for a page in the place of the one that is shown, and not for a frame in it. */
function isAnotherPage(page: Page, request: Request): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame()
}

async function settled(page: Page, { onItsWay, hasBegun, drawsItself, isWaitedFor }: Traffic): Promise<void> {
  for (let waited = 0; waited < SOON_MS && !hasBegun(); waited += STEP_MS) await page.waitForTimeout(STEP_MS)
  let quiet = 0
  // A page that looks again by itself may have asked for that first.
  await page.waitForTimeout(STEP_MS)
  for (let waited = 0; waited < LOADING_MS; waited += STEP_MS) {
    if (!isWaitedFor(waited)) {
      await page.waitForLoadState('load')
      if (quiet >= (drawsItself() ? QUIET_MS : 0)) return
    }
    await page.waitForTimeout(STEP_MS)
    quiet = isWaitedFor(waited) ? 0 : quiet + STEP_MS
  }
  if (![...onItsWay].some((request) => isAnotherPage(page, request))) return
  throw Object.assign(new Error('what was asked for did not come'), { name: 'TimeoutError' })
}
