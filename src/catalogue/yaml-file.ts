import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, sep } from 'node:path'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { InputProblem } from '../domain/input-problem.ts'
import { suggestion } from './nearest.ts'
import { explain } from './schema-errors.ts'

export type YamlPath = readonly (string | number)[]

/** A YAML file that satisfies its schema, and where in it each value stands. */
export interface YamlFile<T> {
  readonly value: T
  /** As shown to a person: relative to the working directory where that is shorter. */
  readonly file: string
  readonly text: string
  /** The line (from 1) of the value at this path, or of the nearest value that encloses it. */
  lineOf(path: YamlPath): number
}

/** The path as messages show it: relative to the working directory, with forward slashes. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path)
  return (shown === '' || shown.startsWith('..') ? path : shown).split(sep).join('/')
}

/**
 * Reads a YAML file whose content satisfies `validate` (made by `harnessSchema`).
 *
 * @throws {InputProblem} listing every problem as `file:line: what`, with a suggestion for what looks misspelt
 */
export function readYaml<T>(path: string, validate: ValidateFunction<T>): YamlFile<T> {
  return parseYaml(readText(path), shownPath(path), validate)
}

/** As `readYaml`, for text that is already in memory; `file` is only shown. */
export function parseYaml<T>(text: string, file: string, validate: ValidateFunction<T>): YamlFile<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) throw new InputProblem(broken.map((error) => syntaxProblem(error, text, file, lines)))
  const value: unknown = document.toJS()
  const lineOf = (path: YamlPath) => lines.linePos(offsetOf(document, path)).line
  if (!validate(value)) throw new InputProblem(explain(validate.errors ?? [], value, file, lineOf))
  return { value, file, text, lineOf }
}

/**
 * The text of a file that a person named.
 *
 * @throws {InputProblem} when there is no such file; names one beside it that looks like it
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new InputProblem([`${shownPath(path)}: cannot be read (${reasonOf(cause)}).${besides(path)}`])
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
  return code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : code
}

function besides(path: string): string {
  try {
    return suggestion(basename(path), readdirSync(dirname(path)), 'In that folder')
  } catch {
    return ''
  }
}

function syntaxProblem(error: YAMLError, text: string, file: string, lines: LineCounter): string {
  const [start] = error.pos
  const { line } = lines.linePos(start)
  if (error.code !== 'DUPLICATE_KEY') return `${file}:${line}: not valid YAML: ${error.message}.`.replace('..', '.')
  const key = text.slice(start).split(/[:\n]/)[0]?.trim()
  return `${file}:${line}: duplicate key "${key}". Keep one of them.`
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment))
      if (!pair) return offset
      node = pair.value
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0]
    } else if (isSeq(node)) {
      node = node.items[Number(segment)]
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
