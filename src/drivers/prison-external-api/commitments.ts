import type { Facts } from '../../domain/prison-service.ts'
import type { Found, Look } from './desk.ts'
import { wordsAt } from './json.ts'
import type { Subject } from './person.ts'

/** Days ahead that are looked at. */
const AHEAD = 30
const DAY_MS = 86_400_000

/** What a person is due at: busy or free, with the reason where it is asked for, and activities as they are today. */
export function commitmentLooks(now: () => Date): Readonly<Record<'busy' | 'withReasons' | 'activities', Look>> {
  const day = (ahead: number) => new Date(now().getTime() + ahead * DAY_MS).toISOString().slice(0, 10)
  const looking = (operation: string, more: string, factsOf: (item: unknown) => Facts): Look => ({
    notices: [],
    async look({ client, ...about }: Subject): Promise<Found> {
      const period = `startDate=${day(0)}&endDate=${day(AHEAD)}${more}`
      const path = `/v1/prison/${await about.heldAt()}/prisoners/${await about.hmppsId()}/${operation}?${period}`
      const { data, where } = await client.read(path, 'what the person is due at')
      return { facts: Array.isArray(data) ? data.map(factsOf) : [], where }
    },
  })
  return {
    busy: looking('commitments', '', busyTime),
    withReasons: looking('commitments', '&include=reason', busyTime),
    activities: looking('scheduled-instances', '', (item) => ({
      day: wordsAt(item, 'sessionDate'),
      from: wordsAt(item, 'startTime'),
      to: wordsAt(item, 'endTime'),
    })),
  }
}

function busyTime(item: unknown): Facts {
  const [day = '', from = ''] = wordsAt(item, 'start').split('T')
  const [, to = ''] = wordsAt(item, 'end').split('T')
  return { day, from, to, why: wordsAt(item, 'kind').toLowerCase() || 'not told' }
}
