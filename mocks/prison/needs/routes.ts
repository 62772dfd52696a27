import { data, type Route, read } from '../api/route.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'

/** Needs and release dates, read only. */
export function needsRoutes(world: World): readonly Route[] {
  const found = (hmppsId: string | undefined) => {
    const prisoner = findPerson(world, hmppsId)
    return { prisoner, needs: world.needs.of(prisoner.prisonNumber) }
  }
  return [
    read('/v1/persons/{hmppsId}/health-and-diet', 'needs', ({ params }) => {
      const { needs } = found(params.hmppsId)
      return data({
        diet: {
          foodAllergies: needs.foodAllergies.map((code) => coded('FOOD_ALLERGY', code)),
          medicalDietaryRequirements: needs.medicalDiets.map((code) => coded('MEDICAL_DIET', code)),
          personalisedDietaryRequirements: [],
          cateringInstructions: { value: null },
        },
        smoking: null,
      })
    }),
    read('/v1/persons/{hmppsId}/care-needs', 'needs', ({ params }) =>
      data(
        found(params.hmppsId).needs.careNeeds.map(({ type, code, description, from }) => ({
          problemType: type,
          problemCode: code,
          problemStatus: 'ON',
          problemDescription: description,
          commentText: null,
          startDate: from,
          endDate: null,
        })),
      ),
    ),
    read('/v1/persons/{hmppsId}/protected-characteristics', 'needs', ({ params }) => {
      const { prisoner, needs } = found(params.hmppsId)
      return data({
        age: age(prisoner.dateOfBirth, world.core.local().date),
        gender: prisoner.gender,
        sexualOrientation: null,
        ethnicity: prisoner.ethnicity ?? null,
        nationality: null,
        religion: null,
        disabilities: [],
        maritalStatus: null,
        reasonableAdjustments: needs.adjustments.map(({ code, description }) => ({
          treatmentCode: code,
          commentText: null,
          startDate: prisoner.receptionDate,
          endDate: null,
          treatmentDescription: description,
        })),
      })
    }),
    read('/v1/persons/{hmppsId}/languages', 'needs', ({ params }) =>
      data(
        found(params.hmppsId).needs.languages.map(({ code, interpreterRequested }) => ({
          type: 'PRIM',
          code,
          readSkill: null,
          writeSkill: null,
          speakSkill: 'Y',
          interpreterRequested,
        })),
      ),
    ),
    read('/v1/persons/{hmppsId}/sentences/latest-key-dates-and-adjustments', 'key-dates', ({ params }) => {
      const { needs } = found(params.hmppsId)
      const date = needs.conditionalRelease ?? null
      return data({
        adjustments: null,
        conditionalRelease: { date, overrideDate: null },
        release: { date, confirmedDate: needs.confirmedRelease ?? null },
      })
    }),
  ]
}

const coded = (list: string, code: string) => ({
  id: `${list}_${code}`,
  code,
  description: code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' '),
  comment: null,
})

function age(dateOfBirth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}
