import { createHash } from 'node:crypto'
import { AREAS } from './example-id.ts'

/** Most areas, rows of an area and examples of a row that have serials of their own. */
const [MOST_AREAS, MOST_ROWS, MOST_EXAMPLES] = [24, 24, 64]
const EXTENTS = ['target', 'today']

/** How many people the examples of a run can have, one serial each. */
export function serialsOf(names: number): number {
  return MOST_AREAS * MOST_ROWS * MOST_EXAMPLES * EXTENTS.length * names
}

/**
 * A number below {@link serialsOf} that no other name, example or extent has.
 *
 * @param example with its extent: `today/RISK-03.1`
 * @returns nothing for anybody else, for example the strangers of a sample
 */
export function serialOf(name: number, names: number, example: string): number | undefined {
  const [, extent = '', area = '', row, number] = /^(\w+)\/([A-Z0-9]+)-(\d+)\.(\d+)$/.exec(example) ?? []
  const digits = [
    [AREAS.indexOf(area), MOST_AREAS],
    [Number(row), MOST_ROWS],
    [Number(number), MOST_EXAMPLES],
    [EXTENTS.indexOf(extent), EXTENTS.length],
    [name, names],
  ] as const
  if (!digits.every(([digit, base]) => digit >= 0 && digit < base)) return undefined
  return digits.reduce((serial, [digit, base]) => serial * base + digit, 0)
}

/** Moves every number below `size` to another one, no two to the same; another key moves them differently. */
export function shuffled(serial: number, size: number, key: string): number {
  const bytes = createHash('sha256').update(key).digest()
  const [many, by] = [BigInt(size), bytes.readBigUInt64BE(8)]
  let times = bytes.readBigUInt64BE(0) % many
  while (commonDivisor(times, many) !== 1n) times += 1n
  return Number((BigInt(serial) * times + by) % many)
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}
