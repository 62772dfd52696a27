import type { Surroundings } from '../../network.ts'
import { type Call, jsonIn, problem, type Route } from '../route.ts'

/** National screening programmes. */
export const PROGRAMMES = ['aaa', 'bowel', 'breast', 'cervical', 'diabetic-eye'] as const
export type Programme = (typeof PROGRAMMES)[number]

/** Somebody's details, shared so that a programme can invite them. */
export interface Referral {
  readonly id: string
  readonly nhsNumber: string
  readonly programme: Programme
  /** ISO 8601. */
  readonly at: string
}

/** Who is due for which programme, and whom the programmes were told of. */
export interface Screening {
  makeEligible(nhsNumber: string, programmes: readonly Programme[]): void
  programmesOf(nhsNumber: string): readonly Programme[]
  refer(nhsNumber: string, programme: Programme): Referral
  referralsOf(nhsNumber: string): readonly Referral[]
}

export function createScreening({ clock, id }: Pick<Surroundings, 'clock' | 'id'>): Screening {
  const eligible = new Map<string, readonly Programme[]>()
  const referrals: Referral[] = []
  return {
    makeEligible: (nhsNumber, programmes) => {
      eligible.set(nhsNumber, programmes)
    },
    programmesOf: (nhsNumber) => eligible.get(nhsNumber) ?? [],
    refer(nhsNumber, programme) {
      const made = { id: id(), nhsNumber, programme, at: clock.now().toISOString() }
      referrals.push(made)
      return made
    },
    referralsOf: (nhsNumber) => referrals.filter((one) => one.nhsNumber === nhsNumber),
  }
}

/** People whom one question may name. */
const MOST_ASKED = 100

/** The eligibility list, asked by NHS number, and referrals to a programme. */
export function screeningRoutes(screening: Screening): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/screening\/eligibility$/,
      answer: ({ url }: Call) => {
        const asked = url.searchParams.getAll('nhs-number')
        if (asked.length === 0) return problem(400, 'MISSING_VALUE', 'Name at least one nhs-number.')
        if (asked.length > MOST_ASKED) return problem(400, 'TOO_MANY_VALUES_SUBMITTED', `At most ${MOST_ASKED}.`)
        return Response.json({
          eligibility: asked.flatMap((nhsNumber) =>
            screening.programmesOf(nhsNumber).map((programme) => ({ nhsNumber, programme })),
          ),
        })
      },
    },
    {
      method: 'POST',
      path: /^\/screening\/referrals$/,
      answer: ({ text }: Call) => {
        const nhsNumber: unknown = Reflect.get(Object(jsonIn(text)), 'nhsNumber')
        const named: unknown = Reflect.get(Object(jsonIn(text)), 'programme')
        const programme = PROGRAMMES.find((one) => one === named)
        if (typeof nhsNumber !== 'string' || !programme)
          return problem(400, 'INVALID_VALUE', `Give nhsNumber, and programme as one of ${PROGRAMMES.join(', ')}.`)
        return Response.json(screening.refer(nhsNumber, programme), { status: 201 })
      },
    },
  ]
}
