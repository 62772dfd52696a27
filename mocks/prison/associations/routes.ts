import type { Extent } from '../../../src/domain/stage.ts'
import { data, type Route, read } from '../api/route.ts'
import { localTime } from '../local-time.ts'
import { knownPrison } from '../locations/routes.ts'
import { findHeldIn } from '../people/routes.ts'
import type { World } from '../world.ts'
import type { NonAssociation } from './associations.ts'

/** Who must be kept apart from whom, with the other person's particulars as the real service gives them. */
export function nonAssociationRoutes(world: World): readonly Route[] {
  return [
    read('/v1/prison/{prisonId}/prisoners/{hmppsId}/non-associations', 'non-associations', ({ params, query }) => {
      const prisonId = knownPrison(world, params.prisonId)
      const { prisonNumber } = findHeldIn(world, params.hmppsId, prisonId)
      const open = query.get('includeOpen') !== 'false'
      const closed = query.get('includeClosed') === 'true'
      const shown = world.nonAssociations.of(prisonNumber).filter(({ closedAt }) => (closedAt ? closed : open))
      return data({ nonAssociations: shown.map((each) => view(world, each, prisonNumber)) })
    }),
  ]
}

function view({ core, register }: World, each: NonAssociation, prisonNumber: string): object {
  const otherNumber = each.pair.find((number) => number !== prisonNumber) ?? ''
  const other = register.find(otherNumber)
  const at = (instant: string) => localTime(new Date(instant)).dateTime
  return {
    id: each.id,
    role: 'NOT_RELEVANT',
    roleDescription: 'Not relevant',
    reason: each.reason,
    reasonDescription: words(each.reason),
    restrictionType: each.restriction,
    restrictionTypeDescription: words(each.restriction),
    comment: each.comment,
    authorisedBy: 'DUTY_MANAGER',
    whenCreated: at(each.since),
    whenUpdated: at(each.closedAt ?? each.since),
    updatedBy: 'DUTY_MANAGER',
    isClosed: each.closedAt !== undefined,
    closedBy: each.closedAt ? 'DUTY_MANAGER' : null,
    closedReason: each.closedAt ? 'No longer needed' : null,
    closedAt: each.closedAt ? at(each.closedAt) : null,
    isOpen: each.closedAt === undefined,
    otherPrisonerDetails: core.policies.role.thirdParty(
      {
        prisonerNumber: otherNumber,
        role: 'NOT_RELEVANT',
        roleDescription: 'Not relevant',
        firstName: other?.firstName ?? '',
        lastName: other?.lastName ?? '',
        prisonId: other?.prisonId ?? '',
        prisonName: core.config.prisons.find(({ code }) => code === other?.prisonId)?.name ?? 'Outside',
        cellLocation: other?.cellLocation ?? '',
      },
      core.extent(),
    ),
  }
}

/** Particulars of the other person, as the real service gives them. */
export interface ThirdParty {
  readonly prisonerNumber: string
  readonly role: string
  readonly roleDescription: string
  readonly firstName: string
  readonly lastName: string
  readonly prisonId: string
  readonly prisonName: string
  readonly cellLocation: string
}

/** Healthcare's own role learns who it is by number alone; the existing roles learn everything. */
export function thirdParty(particulars: ThirdParty, extent: Extent): object {
  if (extent === 'today') return particulars
  return { ...particulars, firstName: '', lastName: '', prisonId: '', prisonName: '', cellLocation: '' }
}

const words = (code: string) => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ')
