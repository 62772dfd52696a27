import { HarnessFault } from './outcomes.ts'

/** How urgent the clinic says an appointment is, least urgent first. */
export const URGENCIES = ['routine', 'urgent', 'immediate'] as const
export type Urgency = (typeof URGENCIES)[number]

/** @throws {HarnessFault} when a table names something else */
export function urgencyFrom(words: string): Urgency {
  const found = URGENCIES.find((urgency) => urgency === words)
  if (found) return found
  throw new HarnessFault(`"${words}" is no urgency. Write one of ${URGENCIES.join(', ')}.`)
}
