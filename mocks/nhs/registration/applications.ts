import type { Surroundings } from '../../network.ts'
import type { NhsConfig } from '../config.ts'
import { type Call, jsonIn, problem, type Route } from '../route.ts'

/** How an application for registration with a practice stands. */
export const APPLICATION_STATES = ['submitted', 'accepted', 'refused'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** Somebody who asks to be registered. Nothing but a name, a date of birth and the practice is needed. */
export interface Application {
  readonly id: string
  readonly family: string
  readonly given: string
  /** ISO date. */
  readonly birthDate: string
  /** ODS code. */
  readonly practice: string
  readonly nhsNumber?: string
  readonly postcode?: string
  readonly state: ApplicationState
  /** ISO 8601. */
  readonly at: string
}

/** Applications that practices hold. */
export interface Applications {
  submit(application: Omit<Application, 'id' | 'state' | 'at'>): Application
  find(id: string): Application | undefined
  /** Those of a person, by name and date of birth, oldest first. */
  of(family: string, birthDate: string): readonly Application[]
  decide(id: string, state: ApplicationState): void
}

export function createApplications({ clock, id }: Pick<Surroundings, 'clock' | 'id'>): Applications {
  const held = new Map<string, Application>()
  return {
    submit(given) {
      const made = { ...given, id: id(), state: 'submitted', at: clock.now().toISOString() } as const
      held.set(made.id, made)
      return made
    },
    find: (wanted) => held.get(wanted),
    of: (family, birthDate) => [...held.values()].filter((one) => one.family === family && one.birthDate === birthDate),
    decide(wanted, state) {
      const found = held.get(wanted)
      if (found) held.set(wanted, { ...found, state })
    },
  }
}

/** Registration with a practice: an application goes in, and how it stands can be asked. */
export function applicationRoutes(applications: Applications, { practices }: NhsConfig): readonly Route[] {
  return [
    {
      method: 'POST',
      path: /^\/gp-registration\/applications$/,
      answer: ({ text }: Call) => {
        const [family, given, birthDate, practice, nhsNumber, postcode] = FIELDS.map((name) => textOf(text, name))
        if (!family || !given || !birthDate || !practice)
          return problem(400, 'MISSING_VALUE', 'family, given, birthDate and practice are needed.')
        if (!practices.some(({ code }) => code === practice))
          return problem(404, 'UNKNOWN_PRACTICE', `There is no practice ${practice}.`)
        const optional = { ...(nhsNumber ? { nhsNumber } : {}), ...(postcode ? { postcode } : {}) }
        const made = applications.submit({ family, given, birthDate, practice, ...optional })
        return Response.json(made, { status: 201, headers: { location: `/gp-registration/applications/${made.id}` } })
      },
    },
    {
      method: 'GET',
      path: /^\/gp-registration\/applications\/([^/]+)$/,
      answer: ({ parts: [wanted = ''] }: Call) => {
        const found = applications.find(wanted)
        return found ? Response.json(found) : problem(404, 'RESOURCE_NOT_FOUND', 'There is no such application.')
      },
    },
  ]
}

const FIELDS = ['family', 'given', 'birthDate', 'practice', 'nhsNumber', 'postcode'] as const

function textOf(body: string, name: string): string | undefined {
  const value: unknown = Reflect.get(Object(jsonIn(body)), name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
