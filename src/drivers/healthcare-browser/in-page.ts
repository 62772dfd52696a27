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
  /** Seconds, of a recording that has been loaded. */
  readonly duration?: number
  /** Of a field of a form. */
  readonly value?: string
  blur(): void
  readonly innerText: string
  querySelectorAll(selector: string): Iterable<PageElement>
  getAttribute(name: string): string | null
  getAttributeNames(): readonly string[]
  focus(): void
  compareDocumentPosition(other: PageNode): number
  contains(other: PageNode | null): boolean
  getBoundingClientRect(): Box
}
interface PageStyle {
  readonly [property: string]: string
}
interface PageSheet {
  replaceSync(text: string): void
}
interface PageWindow {
  readonly CSSStyleSheet: new () => PageSheet
  readonly innerWidth: number
  readonly innerHeight: number
  readonly document: {
    readonly activeElement: PageElement | null
    readonly documentElement: PageElement
    readonly body: PageElement
    elementFromPoint(x: number, y: number): PageElement | null
    createTreeWalker(root: PageElement, what: number): { nextNode(): PageNode | null }
    adoptedStyleSheets: readonly PageSheet[]
    createRange(): {
      selectNodeContents(node: PageNode): void
      setStartBefore(node: PageNode): void
      setEndBefore(node: PageNode): void
      getClientRects(): Iterable<Box>
      toString(): string
    }
    querySelectorAll(selector: string): Iterable<PageElement>
  }
  getComputedStyle(element: PageElement): PageStyle
  requestAnimationFrame(draws: () => void): void
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

/** Everything on the page that can be read, heard or brought up, in sight or not: also titles, names and values. */
export function readableText(): string {
  const { document } = globalThis as unknown as PageWindow
  const said = ['title', 'alt', 'value', 'content', 'placeholder', 'aria-label', 'aria-description']
  const names = [...document.querySelectorAll('*')].flatMap((one) =>
    one
      .getAttributeNames()
      .filter((name) => said.includes(name) || name.startsWith('data-'))
      .map((name) => one.getAttribute(name) ?? ''),
  )
  return [document.documentElement.textContent ?? '', ...names].join(' ').replaceAll(/\s+/g, ' ')
}

/** What stands above the columns of a table, and in the cells of each row below. */
export function cellsIn(table: PageElement): {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  const words = (cells: Iterable<PageElement>) => [...cells].map(({ innerText }) => innerText)
  const rows = [...table.querySelectorAll('tr,[role=row]')].map((row) => ({
    heads: words(row.querySelectorAll('[role=columnheader],thead th,th[scope=col],tr:first-child th:not([scope=row])')),
    cells: words(row.querySelectorAll('[role=cell],[role=gridcell],[role=rowheader],td,tbody th:not([scope=col])')),
  }))
  const [head] = rows.filter((row) => row.heads.length > 0)
  const below = rows.filter((row) => row !== head && row.cells.length > 0)
  return { heads: head?.heads ?? [], rows: below.map(({ cells }) => cells) }
}

/** Comes when what is to be seen now has been drawn: until then what sticks to an edge has not followed a scroll. */
export function drawn(): Promise<void> {
  const { requestAnimationFrame } = globalThis as unknown as PageWindow
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** Texts that are cut off where nobody can scroll to the rest. */
export function clippedTexts(elements: readonly PageElement[]): readonly string[] {
  const { getComputedStyle } = globalThis as unknown as PageWindow
  return elements.flatMap((element) => {
    const style = getComputedStyle(element)
    const { overflowX, overflowY, position } = style
    // What is for the ear alone is cut off on purpose.
    if (position === 'absolute' && (style.clip !== 'auto' || style.clipPath !== 'none')) return []
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

/** By how many pixels the page is wider than the window. */
export function sticksOut(): number {
  const { document } = globalThis as unknown as PageWindow
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

/** Where the focus is, in words, and whether anything shows it. */
export function focusShown(): { readonly on: string; readonly isShown: boolean } {
  const { document, getComputedStyle } = globalThis as unknown as PageWindow
  const element = document.activeElement
  if (!element || element === document.body) return { on: '', isShown: true }
  const look = () => {
    const style = getComputedStyle(element)
    const isClear = /^(transparent|rgba\(\d+, \d+, \d+, 0\))$/.test(style.outlineColor ?? '')
    const outline = style.outlineStyle === 'none' || isClear ? '' : `${style.outlineWidth} ${style.outlineColor}`
    return [outline, style.boxShadow, style.backgroundColor, style.borderColor, style.textDecorationLine].join('; ')
  }
  const focused = look()
  element.blur()
  const plain = look()
  element.focus()
  const words = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 40)
  return { on: `${element.tagName.toLowerCase()} "${words}"`, isShown: focused !== plain }
}

/** What an element is, as it is written: `select`, `input` or another. */
export function kindOf({ tagName }: PageElement): string {
  return tagName.toLowerCase()
}

/** Whether it is ticked, and not pressed. */
export function isTicked(element: PageElement): boolean {
  const [role, type] = [element.getAttribute('role') ?? '', element.getAttribute('type') ?? '']
  return /^(checkbox|radio|switch)$/.test(role) || (element.tagName === 'INPUT' && /^(checkbox|radio)$/i.test(type))
}

/** What has been written at a place, be it a field of a form or a text that can be edited. */
export function writtenIn({ value, innerText }: PageElement): string {
  return typeof value === 'string' ? value : innerText.replaceAll('\u00a0', ' ').trim()
}

/** Whether the next key goes into this element. */
export function hasFocus(element: PageElement): boolean {
  return (globalThis as unknown as PageWindow).document.activeElement === element
}

/** Whether the first of two elements is read before everything that the second says of its own. */
export function comesBefore(first: PageElement, second: PageElement | null): boolean {
  if (!second) return false
  if (!second.contains(first)) return (first.compareDocumentPosition(second) & 4) !== 0
  const range = (globalThis as unknown as PageWindow).document.createRange()
  range.setStartBefore(second)
  range.setEndBefore(first)
  return range.toString().trim() === ''
}

/** Text with the spacing that WCAG 1.4.12 names, whatever the page allows to be added. */
export function spaceTextOut(): void {
  const { document, CSSStyleSheet } = globalThis as unknown as PageWindow
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      ' p { margin-bottom: 2em !important }',
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** CSS pixels of the letters of the longest text. */
export function letterPx(element: PageElement): number {
  const { document, getComputedStyle } = globalThis as unknown as PageWindow
  const walker = document.createTreeWalker(element, 4)
  let longest: PageNode | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node.textContent ?? '').length > (longest?.textContent ?? '').length) longest = node
  return longest?.parentElement ? Number.parseFloat(getComputedStyle(longest.parentElement).fontSize ?? '0') : 0
}

/** Whether every recording of a page can be heard; so too where it has none. */
export function canBeHeard(): boolean {
  const { document } = globalThis as unknown as PageWindow
  return [...document.querySelectorAll('audio, video')].every(({ duration = 0 }) => duration > 0)
}
