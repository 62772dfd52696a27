import { createHash, hash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { MEDIA } from '../domain/exchange.ts'

/** How the evidence files of a run compare with what its message streams say of them. */
export interface EvidenceCheck {
  /** Files that are as they were. */
  readonly intact: number
  /** File names, from the run folder. */
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  /** Files that no stream mentions. */
  readonly unlisted: readonly string[]
}

/**
 * Hashes every evidence file of a run again.
 *
 * @param streams names of the message streams in the run folder
 */
export async function verifyEvidence(
  runFolder: string,
  streams: readonly string[] = ['target.ndjson', 'today.ndjson'],
): Promise<EvidenceCheck> {
  const listed = new Set<string>()
  for (const stream of streams) {
    const file = join(runFolder, stream)
    if (existsSync(file)) for await (const digest of digestsIn(file)) listed.add(digest)
  }
  const folder = join(runFolder, 'evidence')
  const present = new Set(existsSync(folder) ? await readdir(folder) : [])
  const changed: string[] = []
  const missing: string[] = []
  let intact = 0
  for (const digest of [...listed].sort()) {
    const name = `${digest}.json`
    if (!present.delete(name)) missing.push(`evidence/${name}`)
    else if (await isIntact(join(folder, name), digest)) intact += 1
    else changed.push(`evidence/${name}`)
  }
  const unlisted = [...present].sort().map((name) => `evidence/${name}`)
  return { intact, changed, missing, unlisted }
}

/** Bytes; a file up to this size is read as a whole, because a stream costs many times as much. */
const AS_A_WHOLE = 16 * 1024 * 1024

/** What is no file, or waits for somebody to write to it, is not as it was. */
async function isIntact(file: string, digest: string): Promise<boolean> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) return false
  return (found.size <= AS_A_WHOLE ? hash('sha256', readFileSync(file)) : await digestOf(file)) === digest
}

/** SHA-256 (hex) of a file, which may be larger than memory. */
export async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  return digest.digest('hex')
}

async function* digestsIn(stream: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(stream), crlfDelay: Number.POSITIVE_INFINITY })) {
    const attachment = at(parsed(line), 'attachment')
    const mediaType = at(attachment, 'mediaType')
    if (mediaType !== MEDIA.exchange && mediaType !== MEDIA.end) continue
    const body = String(at(attachment, 'body') ?? '')
    const base64 = at(attachment, 'contentEncoding') === 'BASE64'
    const content = parsed(base64 ? Buffer.from(body, 'base64').toString('utf8') : body)
    const refs = mediaType === MEDIA.exchange ? [content] : at(content, 'unattributed')
    for (const ref of Array.isArray(refs) ? refs : []) {
      const digest = at(ref, 'digest')
      if (typeof digest === 'string') yield digest
    }
  }
}

/** A line that is cut short names nothing; the judgement of the stream itself says that it is cut short. */
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
