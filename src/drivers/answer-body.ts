import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { TransportFailure } from '../domain/exchange.ts'

/** What a body may weigh, in bytes, before and after decompression. */
export const BODY_LIMIT = 10 * 1024 * 1024

const DECODERS = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
])

/**
 * The text of a body. Compression is never asked for, but some gateways compress all the same; a small body that
 * unfolds beyond the limit is refused before it has.
 *
 * @param limit bytes
 * @throws {TransportFailure} `too-large` or `malformed`
 */
export async function answerText(
  bytes: Buffer,
  encoding: string | undefined,
  limit: number,
  place: string,
): Promise<string> {
  const name = encoding?.trim().toLowerCase() ?? 'identity'
  if (name === 'identity' || name === '' || bytes.length === 0) return bytes.toString('utf8')
  const decode = DECODERS.get(name)
  if (!decode)
    throw new TransportFailure('malformed', `${place} was answered in the encoding "${name}", which was not asked for.`)
  try {
    const text: Buffer = await decode(bytes, { maxOutputLength: limit })
    return text.toString('utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(place, limit, cause)
    throw new TransportFailure('malformed', `${place} was answered with a body that is not valid ${name}.`, { cause })
  }
}

export function tooLarge(place: string, limit: number, cause?: unknown): TransportFailure {
  return new TransportFailure(
    'too-large',
    `${place} was answered with more than ${limit / (1024 * 1024)} MiB; the rest was not read.`,
    { cause },
  )
}
