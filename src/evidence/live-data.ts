import { isNhsNumber } from '../domain/people.ts'

/**
 * Ten digits of a range in real use (4, 6, 7), as one number or in the groups 3-3-4. Decimals and telephone numbers
 * with the country's code are not meant.
 */
const TEN_DIGITS = /(?<![A-Za-z0-9]|\d\.|\+44[ -]?)[467]\d\d[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![A-Za-z0-9]|\.\d)/g

/** Replaces every valid NHS number of a range in real use. The text comes back unchanged when there is none. */
export function withoutLiveNumbers(text: string): string {
  return text.replaceAll(TEN_DIGITS, (found) =>
    isNhsNumber(found.replaceAll(/\D/g, '')) ? '[possible NHS number removed]' : found,
  )
}
