import type { Unavailability } from '../../domain/risk.ts'

/** How the simulator is told to make a request end. */
export const CONDITION_STATES: Readonly<Record<Unavailability, string>> = {
  unreachable: 'unreachable',
  silent: 'silent',
  forbidden: 'forbidden',
  'not found': 'not-found',
  failing: 'failing',
  garbled: 'garbled',
  overloaded: 'too-many',
}
