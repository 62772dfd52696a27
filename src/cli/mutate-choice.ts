import { hash } from 'node:crypto'
import { type Edit, edited } from './mutate-sites.ts'

/** An edit of a file of the reference systems. */
export interface Mutation extends Edit {
  /** Path from the root of the repository. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What the edited lines said, on one line. With the file, it finds a mutation again when lines have moved. */
  readonly was: string
  readonly became: string
}

/** Characters of a line that a reader is shown. */
const WIDTH = 160

/**
 * By these the harness arranges the world and looks at it. A mutation there breaks the harness's own arm and not a
 * system under test, so that nothing follows from its being seen or not.
 */
const CONTROL_PLANE = /^mocks\/(?:prison|nhs)\/(?:control\/|(?:.*\/)?control\.ts$|exchanges\.ts$)/

/** What clinicians see is tried in a browser alone, whose time nothing moves: `selftest --via browser` has its faults. */
const PAGES = /^mocks\/healthcare\/pages\//

/** Whether a file of the reference systems, by its path from the root of the repository, can be mutated. */
export function isMutable(file: string): boolean {
  return /^mocks\/(prison|healthcare|nhs|fhir)\/.*\.ts$/.test(file) && !CONTROL_PLANE.test(file) && !PAGES.test(file)
}

/** An edit as a reader sees it. */
export function mutationOf(file: string, source: string, edit: Edit): Mutation {
  const from = source.lastIndexOf('\n', edit.start - 1) + 1
  const after = (text: string, end: number) => {
    const to = text.indexOf('\n', end)
    return to < 0 ? text.length : to
  }
  const text = edited(source, edit)
  return {
    ...edit,
    file,
    line: source.slice(0, edit.start).split('\n').length,
    was: shown(source.slice(from, after(source, edit.end))),
    became: shown(text.slice(from, after(text, edit.start + edit.replacement.length))),
  }
}

/**
 * So many of the mutations, in random order: the same seed chooses the same ones, and a change elsewhere in the code
 * changes the choice little, as each mutation draws its own lot.
 */
export function choose(mutations: readonly Mutation[], count: number, seed: string): readonly Mutation[] {
  const drawn = new Map<string, number>()
  return mutations
    .map((mutation) => {
      const { file, was, became } = mutation
      const key = `${file}\n${was}\n${became}`
      const time = drawn.get(key) ?? 0
      drawn.set(key, time + 1)
      return { mutation, lot: hash('sha256', `${seed}\n${key}\n${time}`) }
    })
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ mutation }) => mutation)
}

function shown(lines: string): string {
  const line = lines.replaceAll(/\s+/g, ' ').trim()
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`
}
