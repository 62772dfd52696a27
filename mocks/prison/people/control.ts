import type { Area } from '../control/control-plane.ts'
import { ControlRefusal, type Fields } from '../control/fields.ts'
import { merge } from '../identity/merge.ts'
import type { World } from '../world.ts'
import { PRISON_NUMBER, type Prisoner } from './prisoner.ts'

/** Coming, moving and going, and what the record says. */
export function peopleControl(world: World): Area {
  const { movements, register } = world
  const person = (fields: Fields) => personOf(world, fields)
  return {
    receive(fields) {
      const prisonId = prisonOf(world, fields, 'prisonId')
      const cell = fields.maybeText('cell')
      const particulars = {
        prisonNumber: fields.text('prisonNumber', PRISON_NUMBER),
        firstName: fields.text('firstName'),
        lastName: fields.text('lastName'),
        dateOfBirth: fields.date('dateOfBirth'),
        gender: fields.maybeText('gender') ?? 'Male',
        aliases: fields.items('aliases').map((alias) => ({
          firstName: alias.text('firstName'),
          lastName: alias.text('lastName'),
        })),
        under21: fields.flag('under21'),
        ...(cell ? { cell } : {}),
      }
      return shown(world, movements.receive(particulars, prisonId, fields.maybeDate('on')))
    },
    transfer(fields) {
      const prisonId = prisonOf(world, fields, 'to')
      const away = movements.transferOut(person(fields), { keepAppointments: fields.flag('keepAppointments') })
      return shown(world, movements.transferIn(away, prisonId, fields.maybeText('cell'), fields.maybeDate('on')))
    },
    'transfer-out': (fields) =>
      shown(world, movements.transferOut(person(fields), { keepAppointments: fields.flag('keepAppointments') })),
    'transfer-in': (fields) =>
      shown(world, movements.transferIn(person(fields), prisonOf(world, fields, 'to'), fields.maybeText('cell'))),
    release: (fields) => shown(world, movements.release(person(fields), fields.maybeDate('on'))),
    'move-cell': (fields) => shown(world, movements.moveCell(person(fields), fields.text('cell'))),
    'court-out': (fields) => shown(world, movements.leaveFor(person(fields), 'court')),
    'hospital-out': (fields) => shown(world, movements.leaveFor(person(fields), 'hospital')),
    return: (fields) => shown(world, movements.comeBack(person(fields))),
    merge(fields) {
      const from = personOf(world, fields, 'from')
      const into = personOf(world, fields, 'into')
      if (from.mergedInto || into.mergedInto || from.prisonNumber === into.prisonNumber)
        throw new ControlRefusal('people/merge: both numbers must differ and still stand. people/show tells.', 409)
      return shown(world, merge(world, from, into))
    },
    'assess-cell-share'(fields) {
      const prisoner = register.save({ ...person(fields), csra: fields.text('csra') })
      const { prisonNumber, prisonId } = prisoner
      world.core.raise({
        type: 'prisoner-offender-search.prisoner.updated',
        prisonNumber,
        prisonId,
        categories: ['STATUS'],
      })
      return shown(world, prisoner)
    },
    rename(fields) {
      const prisoner = register.save({
        ...person(fields),
        firstName: fields.text('firstName'),
        lastName: fields.text('lastName'),
      })
      const { prisonNumber, prisonId } = prisoner
      world.core.raise({
        type: 'prisoner-offender-search.prisoner.updated',
        prisonNumber,
        prisonId,
        categories: ['PERSONAL_DETAILS'],
      })
      return shown(world, prisoner)
    },
    movements: (fields) => ({ movements: register.movementsOf(person(fields).prisonNumber) }),
    show: (fields) => shown(world, person(fields)),
    list: () => ({ people: register.all().map((prisoner) => shown(world, prisoner)) }),
  }
}

/** @throws {ControlRefusal} when the request names nobody whom the prisons know */
export function personOf({ register }: World, fields: Fields, name = 'prisonNumber'): Prisoner {
  const prisonNumber = fields.text(name, PRISON_NUMBER)
  const found = register.find(prisonNumber)
  if (!found) throw new ControlRefusal(`Nobody here has the prison number ${prisonNumber}. Receive them first.`, 404)
  return found
}

/** @throws {ControlRefusal} when no such prison is simulated */
export function prisonOf({ core }: World, fields: Fields, name = 'prisonId'): string {
  return fields.oneOf(
    name,
    core.config.prisons.map(({ code }) => code),
  )
}

function shown({ register }: World, prisoner: Prisoner): object {
  return { ...prisoner, hmppsId: register.hmppsIdOf(prisoner.prisonNumber) }
}
