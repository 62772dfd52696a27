import type { Look } from './desk.ts'
import { wordsAt } from './json.ts'

/** Where somebody is within the prison. */
export const whereaboutsLook: Look = {
  notices: ['PERSON_CELL_LOCATION_CHANGED'],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/cell-location`
    const { data, where } = await client.read(path, 'where the person is')
    const facts = { prison: about.nameOf(wordsAt(data, 'prisonCode')), cell: wordsAt(data, 'cell') }
    return { facts: [facts], where }
  },
}

/** Which prison somebody belongs to, and how they last moved. */
export const stayLook: Look = {
  notices: ['PRISONER_BASE_LOCATION_CHANGED'],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/prisoner-base-location`
    const { data, where } = await client.read(path, 'which prison the person belongs to')
    const facts = {
      prison: about.nameOf(wordsAt(data, 'prisonId')),
      'last move': wordsAt(data, 'lastMovementType').toLowerCase(),
    }
    return { facts: [facts], where }
  },
}

/** Every coming and going. */
export const movementLook: Look = {
  notices: ['PERSON_MOVEMENTS_CHANGED'],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/movements`
    const { items, where } = await client.readAll(path, "the person's comings and goings")
    const facts = items.map((item) => ({
      move: wordsAt(item, 'type').toLowerCase(),
      direction: wordsAt(item, 'direction').toLowerCase(),
      prison: about.nameOf(wordsAt(item, 'prisonId')),
    }))
    return { facts, where }
  },
}

/** Moves to another prison that are planned, or were. */
export const plannedMoveLook: Look = {
  notices: ['PERSON_PLANNED_MOVES_CHANGED'],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/planned-moves`
    const { items, where } = await client.readAll(path, 'the moves that are planned for the person')
    const facts = items.map((item) => {
      const [day = '', at = ''] = wordsAt(item, 'departs').split('T')
      const state = wordsAt(item, 'status').toLowerCase().replaceAll('_', ' ')
      return { to: about.nameOf(wordsAt(item, 'toPrisonId')), day, at, state }
    })
    return { facts, where }
  },
}

/** Where a prison number leads: to the person, or, once it has been merged, to another number. */
export const numberLook: Look = {
  notices: ['PRISONER_MERGED'],
  async look({ client, person }) {
    const answer = await client.attempt('GET', `/v1/persons/${person.prisonNumber}`)
    if (answer.status === 303) return { facts: [{ leads: 'to another number' }], where: answer.where }
    if (answer.status !== 200) throw await client.objection(answer, 'the person whom a prison number stands for')
    return { facts: [{ leads: 'to the person' }], where: answer.where }
  },
}
