import { isNhsNumber } from '../domain/people.ts'
import type { Hidden } from './hidden.ts'

const REMOVED = '[possible NHS number removed]'

/**
 * Ten digits of a range in real use (4, 6, 7), as one number or in the groups 3-3-4 with a space or dash of any kind.
 * Decimals, telephone numbers with the country's code and digits within a digest or UUID are not meant.
 */
const TEN_DIGITS =
  /(?<![A-Fa-f0-9]|\d\.|\+44[ -]?)[467]\d\d[\t\p{Zs}\p{Pd}]?\d{3}[\t\p{Zs}\p{Pd}]?\d{4}(?![A-Za-z0-9]|\.\d)/gu

/** A run of characters that base64 can hold a number in. The look behind keeps the search linear. */
const BASE64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{14,}/g

/** Every valid NHS number of a range in real use, also inside base64. */
export const LIVE_NUMBERS: readonly Hidden[] = [
  {
    pattern: TEN_DIGITS,
    put: (found) => (isNhsNumber(found.replaceAll(/\D/g, '')) ? REMOVED : found),
  },
  {
    pattern: BASE64,
    put: (found) => (holdsLiveNumber(Buffer.from(found, 'base64').toString('latin1')) ? REMOVED : found),
  },
]

function holdsLiveNumber(text: string): boolean {
  return [...text.matchAll(TEN_DIGITS)].some(([found]) => isNhsNumber(found.replaceAll(/\D/g, '')))
}
