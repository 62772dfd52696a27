import type { Area } from '../control/control-plane.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'

/** What staff write down about somebody's needs and dates. */
export function needsControl(world: World): Area {
  const { needs } = world
  return {
    diet: (fields) =>
      needs.save(personOf(world, fields).prisonNumber, {
        foodAllergies: fields.texts('foodAllergies'),
        medicalDiets: fields.texts('medicalDiets'),
      }),
    care: (fields) =>
      needs.save(personOf(world, fields).prisonNumber, {
        careNeeds: fields.items('careNeeds').map((each) => ({
          type: each.text('type'),
          code: each.text('code'),
          description: each.text('description'),
          from: each.maybeDate('from') ?? world.core.local().date,
        })),
      }),
    adjustments: (fields) =>
      needs.save(personOf(world, fields).prisonNumber, {
        adjustments: fields
          .items('adjustments')
          .map((each) => ({ code: each.text('code'), description: each.text('description') })),
      }),
    languages: (fields) =>
      needs.save(personOf(world, fields).prisonNumber, {
        languages: fields
          .items('languages')
          .map((each) => ({ code: each.text('code'), interpreterRequested: each.flag('interpreterRequested') })),
      }),
    'release-dates'(fields) {
      const conditionalRelease = fields.maybeDate('conditionalRelease')
      const confirmedRelease = fields.maybeDate('confirmedRelease')
      return needs.save(personOf(world, fields).prisonNumber, {
        ...(conditionalRelease ? { conditionalRelease } : {}),
        ...(confirmedRelease ? { confirmedRelease } : {}),
      })
    },
  }
}
