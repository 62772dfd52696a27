/** What the process tells its caller, most urgent first. */
const PRECEDENCE = [
  'possible live data',
  'void',
  'configuration or usage',
  'stale expectation or waiver',
  'candidate unreachable',
  'not conformant',
  'incomplete or partial',
  'conformant',
] as const

export type Ending = (typeof PRECEDENCE)[number]

const CODE: Readonly<Record<Ending, number>> = {
  'possible live data': 6,
  void: 5,
  'configuration or usage': 3,
  'stale expectation or waiver': 7,
  'candidate unreachable': 4,
  'not conformant': 1,
  'incomplete or partial': 2,
  conformant: 0,
}

/** The exit code of the most urgent of some endings; without any, `void`: nothing said how it ended. */
export function exitCodeOf(endings: readonly Ending[]): number {
  return CODE[PRECEDENCE.find((ending) => endings.includes(ending)) ?? 'void']
}
