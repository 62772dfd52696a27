import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type Attendant, type Field, NOBODY, type Question, type Screenshot, type Told } from '../../domain/attended.ts'

/** Bytes; a picture of a screen is never larger. */
const LARGEST = 32 * 1024 * 1024

/** What a person writes to leave a question open. */
const SKIP = 'skip'

export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Pick<Writable, 'write'>
}

/** A person at a terminal, who is asked one question at a time; nobody where the input is no terminal. */
export function attendantAt({ input, output }: Terminal): Attendant {
  if (input.isTTY !== true) return NOBODY
  const lines = linesFrom(input)
  let turn: Promise<unknown> = Promise.resolve()
  let known: Pick<Told, 'by' | 'role'> | undefined
  const say = (text: string) => void output.write(`${text}\n`)

  const answered = async (example: string, { instruction, fields }: Question, signal: AbortSignal) => {
    if (signal.aborted) return undefined
    lines.forget()
    say(`\n── ${example}: somebody is asked to look at the screen (write "${SKIP}" to leave it open) ──`)
    for (const line of instruction) say(`  ${line}`)
    const read = async (ask: string) => {
      output.write(`${ask}: `)
      const line = await lines.next(signal)
      if (line === undefined || line === SKIP) throw new LeftOpen()
      return line
    }
    const said: Record<string, readonly string[]> = {}
    for (const field of fields) said[field.name] = await answerTo(field, read, say)
    const screenshot = await picture(read, say)
    known = { by: await named('Your name', known?.by, read), role: await named('Your role', known?.role, read) }
    say('Kept. Thank you.')
    return { said, screenshot, ...known }
  }

  return {
    ask(example, question, signal) {
      const mine = turn.then(() => answered(example, question, signal)).catch(unlessOpen)
      turn = mine.catch(() => undefined)
      return mine
    },
    leave: lines.close,
  }
}

class LeftOpen extends Error {
  override readonly name = 'LeftOpen'
}

function unlessOpen(error: unknown): undefined {
  if (error instanceof LeftOpen) return undefined
  throw error
}

type Read = (ask: string) => Promise<string>
type Say = (text: string) => void

async function answerTo({ ask, choices, many, objection }: Field, read: Read, say: Say): Promise<readonly string[]> {
  if (choices) return [await chosen(ask, choices, read, say)]
  if (!many) return [await sound(ask, objection, read, say)]
  const lines: string[] = []
  say(`${ask}. One a line; an empty line ends.`)
  for (;;) {
    const line = await sound(
      `  ${lines.length + 1}`,
      (text) => (text === '' ? undefined : objection?.(text)),
      read,
      say,
    )
    if (line === '') return lines
    lines.push(line)
  }
}

async function chosen(ask: string, choices: readonly string[], read: Read, say: Say): Promise<string> {
  const told = choices.map((choice, index) => `${index + 1} ${choice}`).join(', ')
  for (;;) {
    const line = await read(`${ask} (${told})`)
    const found = choices.find((choice, index) => line === choice || line === String(index + 1))
    if (found !== undefined) return found
    say(`Write one of the words or its number, 1 to ${choices.length}.`)
  }
}

async function sound(ask: string, objection: Field['objection'], read: Read, say: Say): Promise<string> {
  for (;;) {
    const line = await read(ask)
    const wrong = objection?.(line)
    if (wrong === undefined) return line
    say(`That cannot be read: ${wrong}.`)
  }
}

async function named(ask: string, before: string | undefined, read: Read): Promise<string> {
  for (;;) {
    const line = (await read(before === undefined ? ask : `${ask} (empty: ${before})`)) || before
    if (line) return line
  }
}

async function picture(read: Read, say: Say): Promise<Screenshot> {
  for (;;) {
    const path = await read('Take a picture of the screen. Its file (PNG or JPEG)')
    const found = pictureIn(path)
    if (typeof found !== 'string') return found
    say(found)
  }
}

/** The picture, or what is wrong with the file. */
function pictureIn(path: string): Screenshot | string {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return `There is no file ${path}.`
  if (found.size > LARGEST) return `${path} has more than ${LARGEST / 1024 / 1024} MiB.`
  const bytes = readFileSync(path)
  const ending = endingOf(bytes)
  return ending === undefined ? `${path} is neither PNG nor JPEG.` : { name: basename(path), bytes, ending }
}

/** By its first bytes, because names say what they like. */
function endingOf(bytes: Buffer): Screenshot['ending'] | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'jpg' : undefined
}

/** Lines as they come; nothing more once the input has ended. */
function linesFrom(input: Readable) {
  const reader = createInterface({ input, terminal: false })
  const early: string[] = []
  let waiting: ((line: string | undefined) => void) | undefined
  let ended = false
  reader.on('line', (line) => {
    if (waiting) waiting(line.trim())
    else early.push(line.trim())
  })
  reader.on('close', () => {
    ended = true
    waiting?.(undefined)
  })
  return {
    /** What was typed before a question answers nothing. */
    forget: () => void early.splice(0),
    next: (signal: AbortSignal) =>
      new Promise<string | undefined>((resolve) => {
        const give = (line: string | undefined) => {
          signal.removeEventListener('abort', giveUp)
          waiting = undefined
          resolve(line)
        }
        const giveUp = () => give(undefined)
        const before = early.shift()
        if (before !== undefined) return resolve(before)
        if (ended || signal.aborted) return resolve(undefined)
        waiting = give
        signal.addEventListener('abort', giveUp)
      }),
    close: () => reader.close(),
  }
}
