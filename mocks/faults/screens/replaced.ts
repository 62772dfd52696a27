/**
 * A text with one part of it replaced.
 *
 * @throws {Error} where the part is not there: a fault that changes nothing would prove nothing
 */
export function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`There is no "${part}" to replace.`)
  return text.replace(part, () => by)
}
