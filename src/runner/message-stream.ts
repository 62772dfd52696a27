import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Envelope } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'

/** Writes one run's messages to a file, one JSON object a line. The end of the run also says what came before it. */
export interface MessageWriter {
  /** @throws what the file system says, for example when the disk is full; nothing is lost silently */
  write(envelope: Envelope): void
  /** Puts everything on the disk and ends the file. */
  close(): void
}

/** JSON may hold them as they are, and some readers of lines take them for the end of one. */
const LINE_ENDS = /[\u2028\u2029]/g
const spelt = (end: string) => (end === '\u2028' ? '\\u2028' : '\\u2029')

/** Bytes that are kept back, so that not every message costs a system call. */
const KEPT_BACK = 64 * 1024

/**
 * Opens a new message stream.
 *
 * @throws when the file exists: a run never writes over another
 */
export function writeMessages(path: string): MessageWriter {
  return messageWriter(openSync(path, 'wx'))
}

/** As `writeMessages`, for a file that is already open; `close` closes it. */
export function messageWriter(file: number): MessageWriter {
  const before = createHash('sha256')
  let kept = ''
  const flush = () => {
    let rest: Uint8Array = Buffer.from(kept)
    kept = ''
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest))
  }
  return {
    write: (envelope) => {
      const told = isEnd(envelope) ? sealed(envelope, before.copy().digest('hex')) : envelope
      const line = `${JSON.stringify(told).replace(LINE_ENDS, spelt)}\n`
      before.update(line)
      kept += line
      if (kept.length >= KEPT_BACK || envelope.testCaseFinished) flush()
    },
    close: () => {
      try {
        flush()
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
    },
  }
}

type End = Envelope & { readonly attachment: NonNullable<Envelope['attachment']> }

function isEnd(envelope: Envelope): envelope is End {
  return envelope.attachment?.mediaType === MEDIA.end
}

function sealed({ attachment }: End, before: string): Envelope {
  return { attachment: { ...attachment, body: JSON.stringify({ ...Object(parsed(attachment.body)), before }) } }
}

/** Why a message stream cannot be taken at its word. */
export type StreamProblemKind =
  | 'missing'
  | 'truncated'
  | 'not-json'
  | 'unknown-message'
  | 'after-the-end'
  | 'changed'
  | 'unfinished'

export interface StreamProblem {
  readonly kind: StreamProblemKind
  /** Counted from 1; absent when it concerns the whole file. */
  readonly line?: number
  readonly message: string
}

export interface MessageReading {
  readonly envelopes: readonly Envelope[]
  /** Empty only if every line is a message and the run finished. */
  readonly problems: readonly StreamProblem[]
}

/** Reads a message stream strictly: what is not understood is a problem with its line, never left out silently. */
export function readMessages(path: string): MessageReading {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return { envelopes: [], problems: [{ kind: 'missing', message: `${path}: ${String(error)}` }] }
  }
  return parseMessages(text, path)
}

/** As `readMessages`, for text in memory; `name` leads the messages. */
export function parseMessages(text: string, name: string): MessageReading {
  const envelopes: Envelope[] = []
  const problems: StreamProblem[] = []
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  const before = createHash('sha256')
  let finished = false
  const problem = (kind: StreamProblemKind, line: number, what: string) =>
    problems.push({ kind, line, message: `${name}:${line}: ${what}` })

  for (const [index, json] of lines.entries()) {
    const line = index + 1
    const value = parsed(json)
    if (value === undefined) problem('not-json', line, `not JSON: ${excerpt(json)}`)
    else if (!isEnvelope(value)) problem('unknown-message', line, `not a Cucumber message: ${excerpt(json)}`)
    else {
      if (finished) problem('after-the-end', line, 'a message after testRunFinished')
      finished ||= value.testRunFinished !== undefined
      if (isEnd(value) && !keeps(value, before.copy().digest('hex')))
        problem('changed', line, 'what stands before it is not what the run had written by then')
      envelopes.push(value)
    }
    before.update(`${json}\n`)
  }
  if (rest !== '') problem('truncated', lines.length + 1, `the last line is cut off: ${excerpt(rest)}`)
  if (!finished)
    problems.push({ kind: 'unfinished', message: `${name}: no testRunFinished; the run was killed or still lasts` })
  return { envelopes, problems }
}

/** A stream that no writer of ours wrote, such as one of stock cucumber, says nothing of what came before. */
function keeps({ attachment }: End, before: string): boolean {
  const told: unknown = Reflect.get(Object(parsed(attachment.body)), 'before')
  return told === undefined || told === before
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const KINDS: Readonly<Record<keyof Envelope, true>> = {
  attachment: true,
  externalAttachment: true,
  gherkinDocument: true,
  hook: true,
  meta: true,
  parameterType: true,
  parseError: true,
  pickle: true,
  source: true,
  stepDefinition: true,
  suggestion: true,
  testCase: true,
  testCaseFinished: true,
  testCaseStarted: true,
  testRunFinished: true,
  testRunHookFinished: true,
  testRunHookStarted: true,
  testRunStarted: true,
  testStepFinished: true,
  testStepStarted: true,
  undefinedParameterType: true,
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  return keys.length === 1 && keys.every((key) => Object.hasOwn(KINDS, key))
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
