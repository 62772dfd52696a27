import { hash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Exchange, ExchangeRef } from '../domain/exchange.ts'
import { canonicalJson } from './canonical-json.ts'
import { createdIn, pathOf } from './created.ts'
import type { Redaction } from './redaction.ts'

/** Where exchanges go. Each is a line addressed by the SHA-256 of its bytes, so that a changed one is noticed. */
export interface EvidenceStore {
  /**
   * Redacts an exchange, writes it, and says how the message stream refers to it.
   *
   * @throws {PossibleLiveData} and from then on for every exchange; nothing more is accepted
   * @throws the first error of a write, and from then on for every exchange
   */
  keep(exchange: Exchange, number: number): ExchangeRef
  /** A text that is told beside the exchanges, without what must not be written. */
  text(text: string): string
  /**
   * Keeps a picture as it is: nothing in it can be redacted.
   *
   * @throws the error of the write
   */
  keepPicture(bytes: Uint8Array, ending: string): { readonly file: string; readonly digest: string }
  /**
   * Redacts what a page says and keeps it.
   *
   * @throws {PossibleLiveData} for a valid NHS number of a range in real use
   * @throws the error of the write
   */
  keepPage(text: string): { readonly file: string; readonly digest: string }
  /**
   * Puts everything that was accepted on the disk and ends the file.
   *
   * @throws the first error of a write
   */
  close(): void
}

/** The file in the evidence folder that holds every exchange. */
export const EXCHANGES = 'exchanges.ndjson'

/** Bytes that are kept back, so that not every exchange costs a system call. */
const KEPT_BACK = 64 * 1024

/** Evidence as lines of the file {@link EXCHANGES} in a folder, which is created. The same exchange is written once. */
export function fileEvidence(
  folder: string,
  redaction: Redaction,
  write: (file: number, bytes: Uint8Array) => number = writeSync,
): EvidenceStore {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, EXCHANGES), 'wx')
  const seen = new Set<string>()
  let kept: string[] = []
  let bytes = 0
  let broken: unknown

  const flush = () => {
    if (broken !== undefined) throw broken
    try {
      let rest: Uint8Array = Buffer.from(kept.join(''))
      kept = []
      bytes = 0
      while (rest.length > 0) rest = rest.subarray(write(file, rest))
    } catch (error) {
      broken = error
      throw error
    }
  }
  const keep = keeper(redaction, (digest, text) => {
    if (broken !== undefined) throw broken
    if (seen.has(digest)) return
    seen.add(digest)
    kept.push(text)
    bytes += text.length
    if (bytes >= KEPT_BACK) flush()
  })

  const keepFile = (bytes: Uint8Array, ending: string) => {
    const picture = pictureOf(bytes, ending)
    if (!seen.has(picture.digest)) writeFileSync(join(folder, basename(picture.file)), bytes, { flag: 'wx' })
    seen.add(picture.digest)
    return picture
  }

  return {
    keep,
    text: redaction.text,
    keepPicture: keepFile,
    keepPage: (text) => keepFile(Buffer.from(redaction.page(text)), 'txt'),
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

/** Evidence for runs that nobody will read, such as the expected failures of a self-test: nothing is written. */
export function unwrittenEvidence(redaction: Redaction): EvidenceStore {
  return {
    keep: keeper(redaction, () => undefined),
    text: redaction.text,
    keepPicture: pictureOf,
    keepPage: (text) => pictureOf(Buffer.from(redaction.page(text)), 'txt'),
    close: () => undefined,
  }
}

/** How the message stream refers to a picture. */
export function pictureOf(bytes: Uint8Array, ending: string): { readonly file: string; readonly digest: string } {
  const digest = hash('sha256', bytes)
  return { file: `evidence/${digest}.${ending}`, digest }
}

function keeper(redaction: Redaction, write: (digest: string, text: string) => void): EvidenceStore['keep'] {
  let refused: unknown
  return (exchange, number) => {
    if (refused !== undefined) throw refused
    const kept = redactedOr(exchange, redaction, (error) => {
      refused = error
    })
    const text = `${canonicalJson(kept)}\n`
    const digest = hash('sha256', text)
    write(digest, text)
    const { direction, party, request, response, failure, startedAt, durationMs } = kept
    const created = createdIn(kept)
    return {
      number,
      direction,
      party,
      method: request.method,
      path: pathOf(request.url),
      ...(response ? { status: response.status } : {}),
      ...(failure ? { failure: failure.reason } : {}),
      ...(created.length > 0 ? { created: created.join(' ') } : {}),
      startedAt,
      durationMs,
      digest,
    }
  }
}

function redactedOr(exchange: Exchange, redaction: Redaction, refuse: (error: unknown) => void): Exchange {
  try {
    return redaction.exchange(exchange)
  } catch (error) {
    refuse(error)
    throw error
  }
}
