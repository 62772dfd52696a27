import { page } from '../api/paging.ts'
import { invalid, notFound, Refusal } from '../api/refusal.ts'
import { data, type Route, read } from '../api/route.ts'
import type { World } from '../world.ts'
import { CRN, hmppsIdOf, isHeld, PRISON_NUMBER, type Prisoner, responsiblePrison } from './prisoner.ts'

/** Who people are and where they are. */
export function peopleRoutes(world: World): readonly Route[] {
  const { register } = world
  return [
    read('/v1/hmpps/id/by-nomis-number/{nomisNumber}', 'identifiers', ({ params }) =>
      data({ hmppsId: hmppsIdOf(findPerson(world, params.nomisNumber)) }),
    ),
    read('/v1/hmpps/id/nomis-number/by-hmpps-id/{hmppsId}', 'identifiers', ({ params }) =>
      data({ nomisNumber: findPerson(world, params.hmppsId).prisonNumber }),
    ),
    read('/v1/persons', 'person', ({ query }) => page(search(world, query).map(personView), query)),
    read('/v1/persons/{hmppsId}', 'person', ({ params }) => {
      const prisoner = findPerson(world, params.hmppsId, { merged: world.core.policies.identity.mergedLeadsOn })
      if (prisoner.mergedInto) {
        const Location = `${world.core.config.publicUrl}/v1/persons/${register.hmppsIdOf(prisoner.mergedInto)}`
        return { ...new Refusal(303, `Person merged into ${prisoner.mergedInto}`).answer(), headers: { Location } }
      }
      return data({ prisonerOffenderSearch: personView(prisoner), probationOffenderSearch: null })
    }),
    read('/v1/persons/{hmppsId}/name', 'person', ({ params }) => {
      const { firstName, lastName } = findPerson(world, params.hmppsId)
      return data({ firstName, lastName })
    }),
    read('/v1/prison/prisoners', 'prisoner', ({ query }) => page(search(world, query).map(inPrisonView(world)), query)),
    read('/v1/prison/prisoners/{hmppsId}', 'prisoner', ({ params }) =>
      data(inPrisonView(world)(findPerson(world, params.hmppsId))),
    ),
    read('/v1/persons/{hmppsId}/cell-location', 'location', ({ params }) => {
      const prisoner = findPerson(world, params.hmppsId)
      return data({
        prisonCode: prisoner.prisonId,
        prisonName: prisonName(world, prisoner.prisonId),
        cell: prisoner.cellLocation ?? null,
      })
    }),
    read('/v1/persons/{hmppsId}/prisoner-base-location', 'location', ({ params }) => {
      const prisoner = findPerson(world, params.hmppsId)
      return data({
        inPrison: isHeld(prisoner),
        prisonId: isHeld(prisoner) ? prisoner.prisonId : null,
        lastPrisonId: prisoner.lastPrisonId ?? prisoner.prisonId,
        lastMovementType: prisoner.lastMovementType,
        receptionDate: prisoner.receptionDate,
      })
    }),
  ]
}

/**
 * The person that an identifier of the address names.
 *
 * @throws {Refusal} 400 for what cannot be an identifier, 404 for nobody here or a number that was merged away
 */
export function findPerson(world: World, hmppsId: string | undefined, { merged = false } = {}): Prisoner {
  const id = hmppsId ?? ''
  if (!PRISON_NUMBER.test(id) && !CRN.test(id)) throw invalid(`Invalid HMPPS ID: ${id}`)
  const prisoner = world.register.byHmppsId(id)
  const hidden = prisoner !== undefined && !world.core.sees(responsiblePrison(prisoner))
  if (!prisoner || hidden || (prisoner.mergedInto && !merged)) throw notFound(`Could not find person with id: ${id}`)
  return prisoner
}

/** @throws {Refusal} 404 for somebody who is not held in that prison, as for nobody at all */
export function findHeldIn(world: World, hmppsId: string | undefined, prisonId: string): Prisoner {
  const prisoner = findPerson(world, hmppsId)
  if (prisoner.prisonId !== prisonId) throw notFound(`Could not find person with id: ${hmppsId}`)
  return prisoner
}

function search(world: World, query: URLSearchParams): readonly Prisoner[] {
  const first = query.get('first_name')?.toLowerCase()
  const last = query.get('last_name')?.toLowerCase()
  const born = query.get('date_of_birth')
  const pnc = query.get('pnc_number')
  if (!first && !last && !born && !pnc) throw invalid('No query parameters specified.')
  const aliases = query.get('search_within_aliases') === 'true'
  return world.register.all().filter((prisoner) => {
    if (prisoner.mergedInto || !world.core.sees(responsiblePrison(prisoner))) return false
    if (pnc && prisoner.pncId !== pnc) return false
    const names = [prisoner, ...(aliases ? prisoner.aliases : [])]
    const named = names.some(
      ({ firstName, lastName }) =>
        (!first || firstName.toLowerCase() === first) && (!last || lastName.toLowerCase() === last),
    )
    return named && (!born || prisoner.dateOfBirth === born)
  })
}

function personView(prisoner: Prisoner): object {
  return { ...identityView(prisoner), hmppsId: hmppsIdOf(prisoner), currentRestriction: null, currentExclusion: null }
}

function identityView(prisoner: Prisoner): object {
  return {
    firstName: prisoner.firstName,
    lastName: prisoner.lastName,
    middleName: prisoner.middleName ?? null,
    dateOfBirth: prisoner.dateOfBirth,
    gender: prisoner.gender,
    ethnicity: prisoner.ethnicity ?? null,
    aliases: prisoner.aliases,
    identifiers: { nomisNumber: prisoner.prisonNumber, croNumber: null, deliusCrn: prisoner.crn ?? null },
    pncId: prisoner.pncId ?? null,
  }
}

export function inPrisonView(world: World): (prisoner: Prisoner) => object {
  return (prisoner) => ({
    ...identityView(prisoner),
    category: prisoner.category ?? null,
    csra: prisoner.csra ?? null,
    receptionDate: prisoner.receptionDate,
    status: prisoner.status,
    prisonId: prisoner.prisonId,
    prisonName: prisonName(world, prisoner.prisonId),
    cellLocation: prisoner.cellLocation ?? null,
    youthOffender: prisoner.under21,
  })
}

function prisonName(world: World, prisonId: string): string {
  return world.core.config.prisons.find(({ code }) => code === prisonId)?.name ?? 'Outside'
}
