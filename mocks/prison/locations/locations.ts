import type { Core } from '../core.ts'

export type LocationType = 'WING' | 'LANDING' | 'CELL' | 'MEDICAL' | 'HOLDING_AREA' | 'VIDEO_LINK' | 'VISITS'

/** A place inside a prison. */
export interface Location {
  /** `ZKV-A-1-001` */
  readonly key: string
  readonly prisonId: string
  /** `A-1-001` */
  readonly path: string
  readonly code: string
  readonly type: LocationType
  readonly name: string
  readonly residential: boolean
  readonly active: boolean
  readonly parentKey?: string
}

/** The places of every prison: wings, landings and cells, and the healthcare rooms. */
export interface Locations {
  find(key: string): Location | undefined
  of(prisonId: string): readonly Location[]
  /** Rooms where healthcare can see people. */
  healthcare(prisonId: string): readonly Location[]
  save(location: Location): Location
}

const ROOMS: readonly { path: string; name: string; type: LocationType }[] = [
  { path: 'HCC-TR1', name: 'Treatment room 1', type: 'MEDICAL' },
  { path: 'HCC-TR2', name: 'Treatment room 2', type: 'MEDICAL' },
  { path: 'HCC-DENT', name: 'Dental surgery', type: 'MEDICAL' },
  { path: 'HCC-WAIT', name: 'Healthcare waiting room', type: 'HOLDING_AREA' },
  { path: 'VCC-ROOM1', name: 'Video link room 1', type: 'VIDEO_LINK' },
  { path: 'VISITS', name: 'Visits hall', type: 'VISITS' },
  { path: 'RECP', name: 'Reception', type: 'HOLDING_AREA' },
]
const WINGS = ['A', 'B', 'C']
const CELLS_ON_A_LANDING = 20

export function createLocations({ config }: Core): Locations {
  const locations = new Map<string, Location>()
  const add = (prisonId: string, path: string, rest: Pick<Location, 'type' | 'name' | 'residential'>) => {
    const parent = path.includes('-') && rest.residential ? path.slice(0, path.lastIndexOf('-')) : undefined
    const key = `${prisonId}-${path}`
    const code = path.slice(path.lastIndexOf('-') + 1)
    const parentKey = parent ? { parentKey: `${prisonId}-${parent}` } : {}
    locations.set(key, { key, prisonId, path, code, active: true, ...rest, ...parentKey })
  }
  for (const { code: prisonId } of config.prisons) {
    for (const { path, name, type } of ROOMS) add(prisonId, path, { type, name, residential: false })
    for (const wing of WINGS) {
      add(prisonId, wing, { type: 'WING', name: `Wing ${wing}`, residential: true })
      add(prisonId, `${wing}-1`, { type: 'LANDING', name: `Landing ${wing}-1`, residential: true })
      for (let cell = 1; cell <= CELLS_ON_A_LANDING; cell += 1) {
        const path = `${wing}-1-${String(cell).padStart(3, '0')}`
        add(prisonId, path, { type: 'CELL', name: path, residential: true })
      }
    }
  }
  const of = (prisonId: string) => [...locations.values()].filter((location) => location.prisonId === prisonId)
  return {
    find: (key) => locations.get(key),
    of,
    healthcare: (prisonId) => of(prisonId).filter(({ type }) => type === 'MEDICAL' || type === 'VIDEO_LINK'),
    save(location) {
      locations.set(location.key, location)
      return location
    },
  }
}
