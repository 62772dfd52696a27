/**
 * What is carried out within a page. Each function is sent there as text, so it can use nothing but its arguments and
 * what a page has; these types say what of that it uses.
 */
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentElement: PageElement | null
}
export interface PageElement extends PageNode {
  readonly scrollWidth: number
  readonly clientWidth: number
  readonly scrollHeight: number
  readonly clientHeight: number
  readonly tagName: string
  readonly value?: string
  contains(other: PageNode | null): boolean
  getBoundingClientRect(): Box
  matches(selector: string): boolean
}
interface PageStyle {
  readonly [property: string]: string
}
interface PageWindow {
  readonly innerWidth: number
  readonly innerHeight: number
  readonly document: {
    readonly activeElement: PageElement | null
    readonly documentElement: PageElement
    readonly body: PageElement
    elementFromPoint(x: number, y: number): PageElement | null
    createTreeWalker(root: PageElement, what: number): { nextNode(): PageNode | null }
    createRange(): { selectNodeContents(node: PageNode): void; getClientRects(): Iterable<Box> }
    querySelectorAll(selector: string): Iterable<PageElement>
  }
  getComputedStyle(element: PageElement): PageStyle
}

/** The text of these elements that a user can see now: within the window, uncovered, and neither clear nor tiny. */
export function seenText(elements: readonly PageElement[]): string {
  const { document, innerWidth, innerHeight, getComputedStyle } = globalThis as unknown as PageWindow
  const seen: string[] = []
  for (const element of elements) {
    const walker = document.createTreeWalker(element, 4)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      if (text === '' || !node.parentElement) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const style = getComputedStyle(node.parentElement)
      const isLegible =
        Number(style.opacity) > 0.3 && style.visibility === 'visible' && Number.parseFloat(style.fontSize ?? '0') >= 9
      const boxes = [...range.getClientRects()]
      const isSeen = boxes.every(({ left, top, width, height }) => {
        const [x, y] = [left + width / 2, top + height / 2]
        if (width < 2 || height < 5 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false
        return element.contains(document.elementFromPoint(x, y))
      })
      if (isLegible && boxes.length > 0 && isSeen) seen.push(text)
    }
  }
  return seen.join(' ')
}

/** Texts that are cut off where nobody can scroll to the rest. */
export function clippedTexts(elements: readonly PageElement[]): readonly string[] {
  const { getComputedStyle } = globalThis as unknown as PageWindow
  return elements.flatMap((element) => {
    const { overflowX, overflowY, clip, position } = getComputedStyle(element)
    if (clip !== 'auto' && position === 'absolute') return []
    const isCut =
      (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
      (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
    return isCut ? [(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60)] : []
  })
}

/** What a screen reader is told of changes by itself. */
export function announced(): string {
  const { document } = globalThis as unknown as PageWindow
  const live = '[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log],output'
  return [...document.querySelectorAll(live)].map(({ textContent }) => (textContent ?? '').trim()).join(' ')
}
