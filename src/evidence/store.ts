import { hash } from 'node:crypto'
import { mkdirSync, writeFile } from 'node:fs'
import { join } from 'node:path'
import type { Exchange, ExchangeRef } from '../domain/exchange.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Redaction } from './redaction.ts'

/** Where exchanges go. Each is a file named by the SHA-256 of its bytes, so that a changed one is noticed. */
export interface EvidenceStore {
  /**
   * Redacts an exchange, has it written, and says how the message stream refers to it.
   *
   * @throws {PossibleLiveData} and from then on for every exchange; nothing more is accepted
   * @throws the first error of an earlier write
   */
  keep(exchange: Exchange, number: number): ExchangeRef
  /**
   * Resolves when everything that was accepted is on disk.
   *
   * @throws the first error of a write
   */
  flush(): Promise<void>
}

/** Writes in flight at once; more would only queue for the disk. */
const WRITERS = 4

/**
 * Evidence as files `<sha256>.json` in a folder, which is created. A slow disk holds nothing up, and callbacks cost a
 * fraction of what promises cost for files so small.
 */
export function fileEvidence(folder: string, redaction: Redaction): EvidenceStore {
  mkdirSync(folder, { recursive: true })
  const waiting: { file: string; text: string }[] = []
  const seen = new Set<string>()
  let writing = 0
  let broken: unknown
  const awaited: (() => void)[] = []

  const write = () => {
    const next = waiting.shift()
    if (next) {
      writing += 1
      writeFile(next.file, next.text, (error) => {
        writing -= 1
        broken ??= error ?? undefined
        write()
      })
    } else if (writing === 0) for (const tell of awaited.splice(0)) tell()
  }
  const keep = keeper(redaction, (digest, text) => {
    if (broken !== undefined) throw broken
    if (seen.has(digest)) return
    seen.add(digest)
    waiting.push({ file: join(folder, `${digest}.json`), text })
    if (writing < WRITERS) write()
  })

  return {
    keep,
    flush: async () => {
      if (writing > 0) await new Promise<void>((resolve) => awaited.push(resolve))
      if (broken !== undefined) throw broken
    },
  }
}

/** Evidence for runs that nobody will read, such as the expected failures of a self-test: nothing is written. */
export function unwrittenEvidence(redaction: Redaction): EvidenceStore {
  return { keep: keeper(redaction, () => undefined), flush: async () => undefined }
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
    return {
      number,
      direction,
      party,
      method: request.method,
      path: request.url.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/',
      ...(response ? { status: response.status } : {}),
      ...(failure ? { failure: failure.reason } : {}),
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
