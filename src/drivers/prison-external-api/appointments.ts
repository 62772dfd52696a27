import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Facts } from '../../domain/prison-service.ts'
import type { ServiceClient } from './client.ts'
import { type Desk, given, type Look, type Sent } from './desk.ts'
import { wordsAt } from './json.ts'
import type { Subject } from './person.ts'

const ORDINARY_CATEGORY = 'MEOT'
/** Days of the prison's book that are looked at, before and after today. */
const DAYS = { before: 1, after: 60 }
const DAY_MS = 86_400_000

/** Healthcare's own appointments in the prison's book. */
export function appointmentDesk(now: () => Date): { readonly desk: Desk; readonly look: Look } {
  const versions = new Map<string, number>()
  const day = (from: number) => new Date(now().getTime() + from * DAY_MS).toISOString().slice(0, 10)

  const look = async (about: Subject) => {
    const prison = await about.heldAt()
    const period = `startDate=${day(-DAYS.before)}&endDate=${day(DAYS.after)}&hmppsId=${await about.hmppsId()}`
    const path = `/v1/prison/${prison}/healthcare/appointments?${period}`
    const { items, where } = await about.client.readAll(path, "healthcare's appointments in the prison's book")
    const rooms = await roomsOf(about.client, prison)
    for (const item of items) versions.set(wordsAt(item, 'appointmentId'), Number(wordsAt(item, 'version')))
    return { facts: items.map((item) => factsOf(item, rooms)), where }
  }
  const current = async ({ client }: Subject, { path, reference }: Sent) => {
    const { data, where } = await client.read(`${path}/by-client-ref/${reference}`, 'the appointment that was sent')
    const id = wordsAt(data, 'appointmentId')
    if (id === '') throw new NonConformance({ expected: 'a number of the appointment', found: 'none', seen: where })
    return { id, version: Number(wordsAt(data, 'version')) }
  }
  const bodyOf = async (about: Subject, prison: string, facts: Facts) => ({
    ...given(facts, { name: 'name', day: 'startDate', from: 'startTime', to: 'endTime', note: 'note' }),
    ...(facts.place ? await placed(about.client, prison, facts.place) : {}),
  })
  const changed = async (about: Subject, facts: Facts, sent: Sent, latest: boolean) => {
    const { id, version } = await current(about, sent)
    return { id, version: latest ? version : (versions.get(id) ?? version), facts }
  }

  return {
    look: { look, notices: ['PERSON_APPOINTMENTS_CHANGED'] },
    desk: {
      async send(about, facts, clientReference) {
        const prison = await about.heldAt()
        const categoryCode = facts.category || ORDINARY_CATEGORY
        const body = { clientReference, hmppsId: await about.hmppsId(), categoryCode }
        const path = `/v1/prison/${prison}/healthcare/appointments`
        return { method: 'POST', path, body: { ...body, ...(await bodyOf(about, prison, facts)) } }
      },
      async change(about, facts, sent, latest) {
        const { id, version } = await changed(about, facts, sent, latest)
        const body = { version, ...(await bodyOf(about, await about.heldAt(), facts)) }
        return { method: 'PUT', path: `${sent.path}/${id}`, body }
      },
      async withdraw(about, { because = 'OTHER' }, sent) {
        const { id, version } = await current(about, sent)
        return { method: 'PUT', path: `${sent.path}/${id}/cancel`, body: { version, reasonCode: because } }
      },
    },
  }
}

function factsOf(item: unknown, rooms: readonly string[]): Facts {
  const room = rooms.indexOf(wordsAt(item, 'location.key'))
  const places = [
    ...(wordsAt(item, 'inCell') === 'true' ? ['in cell'] : []),
    ...(wordsAt(item, 'outside') === 'true' ? ['outside'] : []),
    ...(room >= 0 ? [`room ${room + 1}`] : []),
  ]
  return {
    name: wordsAt(item, 'name'),
    day: wordsAt(item, 'startDate'),
    from: wordsAt(item, 'startTime'),
    to: wordsAt(item, 'endTime'),
    place: places.join(' and '),
    state: wordsAt(item, 'status').toLowerCase(),
    because: wordsAt(item, 'cancellation.reasonCode'),
    by: wordsAt(item, 'lastChangedBy').toLowerCase(),
    outcome: wordsAt(item, 'outcome.code'),
    'outcome by': wordsAt(item, 'outcome.by').toLowerCase(),
  }
}

/** Keys of the rooms that healthcare may use, in a fixed order: "room 1" is the first. */
async function roomsOf(client: ServiceClient, prison: string): Promise<readonly string[]> {
  const { items } = await client.readAll(
    `/v1/prison/${prison}/healthcare/locations`,
    'the rooms that healthcare may use',
  )
  const open = items.filter((item) => wordsAt(item, 'active') !== 'false').map((item) => wordsAt(item, 'key'))
  return open.sort()
}

async function placed(client: ServiceClient, prison: string, place: string): Promise<object> {
  if (place === 'in cell') return { inCell: true }
  if (place === 'outside') return { outside: true }
  if (place === 'a room that does not exist') return { locationKey: `${prison}-NOWHERE` }
  const room = Number(/^room (\d)$/.exec(place)?.[1])
  if (Number.isNaN(room)) throw new HarnessFault(`"${place}" is no place. Write "room 1", "in cell" or "outside".`)
  const found = (await roomsOf(client, prison))[room - 1]
  if (!found) throw new NonConformance({ expected: `at least ${room} rooms for healthcare`, found: 'fewer' })
  return { locationKey: found }
}
