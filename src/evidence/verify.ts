import { createHash, hash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Envelope } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import { EXCHANGES } from './store.ts'

/** An exchange as the evidence has it. */
export interface KeptExchange {
  /** JSON with its line end: what the digest was taken of. */
  readonly text: string
  /** In the file of exchanges, from 1. */
  readonly line: number
}

/** The evidence of a run, held against what its message streams say of it. */
export interface Evidence {
  /** Exchanges that are as they were. */
  readonly intact: number
  /** Digests to which a stream refers and which no line has: what was changed or taken away. */
  readonly missing: readonly string[]
  /** Pictures of screens to which a stream refers and which are not there as they were. */
  readonly spoilt: readonly string[]
  /** Lines of the file of exchanges, and other files, that no stream mentions: what was changed or added. */
  readonly unlisted: readonly string[]
  /** The exchange with a digest; `undefined` when it is missing. */
  read(digest: string): KeptExchange | undefined
  /** Ends reading. */
  close(): void
}

/** Hashes every exchange of a run again. */
export function openEvidence(runFolder: string, streams: readonly (readonly Envelope[])[]): Evidence {
  const listed = new Set(streams.flatMap((envelopes) => envelopes.flatMap(digestsIn)))
  const pictures = new Map(streams.flatMap((envelopes) => envelopes.flatMap(picturesIn)))
  const folder = join(runFolder, 'evidence')
  const path = join(folder, EXCHANGES)
  const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() === true
  const places = new Map<string, Place>()
  const unlisted = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => (name !== EXCHANGES || !isThere) && !pictures.has(`evidence/${name}`))
        .sort()
        .map((name) => `evidence/${name}`)
    : []
  const file = isThere ? openSync(path, 'r') : undefined
  for (const place of file === undefined ? [] : linesOf(file)) {
    if (listed.has(place.digest)) places.set(place.digest, place)
    else unlisted.push(`evidence/${EXCHANGES}:${place.line}`)
  }
  return {
    intact: places.size,
    missing: [...listed].filter((digest) => !places.has(digest)).sort(),
    spoilt: [...pictures].flatMap(([file, digest]) => (isIntact(join(runFolder, file), digest) ? [] : [file])).sort(),
    unlisted,
    read: (digest) => {
      const place = places.get(digest)
      if (file === undefined || !place) return undefined
      const bytes = Buffer.alloc(place.length)
      readSync(file, bytes, 0, place.length, place.from)
      return { text: bytes.toString('utf8'), line: place.line }
    },
    close: () => {
      if (file !== undefined) closeSync(file)
    },
  }
}

interface Place {
  readonly digest: string
  readonly line: number
  /** In bytes, with the line end. */
  readonly from: number
  readonly length: number
}

/** Bytes read at a time; the file may be larger than memory, a line may not. */
const CHUNK = 1024 * 1024
const LINE_END = 10

function* linesOf(file: number): Generator<Place> {
  const chunk = Buffer.alloc(CHUNK)
  let begun: Buffer = Buffer.alloc(0)
  let from = 0
  let line = 0
  const place = (bytes: Buffer): Place => {
    line += 1
    const told = { digest: hash('sha256', bytes), line, from, length: bytes.length }
    from += bytes.length
    return told
  }
  for (;;) {
    const read = readSync(file, chunk, 0, CHUNK, null)
    if (read === 0) break
    const bytes = Buffer.concat([begun, chunk.subarray(0, read)])
    let done = 0
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, done)) {
      yield place(bytes.subarray(done, end + 1))
      done = end + 1
    }
    begun = bytes.subarray(done)
  }
  if (begun.length > 0) yield place(begun)
}

/** SHA-256 (hex) of a file, which may be larger than memory. */
export async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  return digest.digest('hex')
}

/** What a message refers to. One that is no JSON names nothing; the judgement of the stream itself says so. */
function digestsIn({ attachment }: Envelope): readonly string[] {
  const mediaType = attachment?.mediaType
  if (mediaType !== MEDIA.exchange && mediaType !== MEDIA.end) return []
  const { body = '', contentEncoding } = attachment ?? {}
  const content = parsed(contentEncoding === 'BASE64' ? Buffer.from(body, 'base64').toString('utf8') : body)
  const refs = mediaType === MEDIA.exchange ? [content] : at(content, 'unattributed')
  return (Array.isArray(refs) ? refs : []).flatMap((ref) => {
    const digest = at(ref, 'digest')
    return typeof digest === 'string' ? [digest] : []
  })
}

/** Pictures, and what a screen reader is given, by the only names that the harness gives them, so that no stream can point elsewhere. */
const KEPT = /^evidence\/[0-9a-f]{64}\.(?:png|jpg|txt)$/

function picturesIn({ attachment }: Envelope): readonly (readonly [string, string])[] {
  if (attachment?.mediaType !== MEDIA.answer && attachment?.mediaType !== MEDIA.sight) return []
  const content = parsed(attachment.body)
  return [at(content, 'screenshot'), at(content, 'tree')].flatMap((kept) => {
    const [file, digest] = [at(kept, 'file'), at(kept, 'digest')]
    return typeof file === 'string' && typeof digest === 'string' && KEPT.test(file) ? [[file, digest] as const] : []
  })
}

function isIntact(path: string, digest: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && hash('sha256', readFileSync(path)) === digest
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
