import type { Look } from './desk.ts'
import { listAt, wordsAt } from './json.ts'

/** Every alert of the person, active or not. */
export const alertLook: Look = {
  notices: ['PERSON_ALERTS_CHANGED'],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/alerts`
    const { items, where } = await client.readAll(path, 'the alerts of the person')
    const facts = items.map((item) => ({
      code: wordsAt(item, 'code'),
      since: wordsAt(item, 'dateCreated'),
      state: wordsAt(item, 'active') === 'true' ? 'active' : 'ended',
    }))
    return { facts, where }
  },
}

/** Where an ACCT stands, and when it is next reviewed. */
export const acctLook: Look = {
  notices: ['PRISONER_CHANGED'],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/acct`
    const { data, where } = await client.read(path, 'the stage and next review of an ACCT')
    const facts = { stage: wordsAt(data, 'stage').toLowerCase(), 'next review': wordsAt(data, 'nextReviewDate') }
    return { facts: [facts], where }
  },
}

/** Whom the person must be kept apart from, and how much is told of them. */
export const apartLook: Look = {
  notices: ['PRISONER_NON_ASSOCIATIONS_CHANGED'],
  async look({ client, ...about }) {
    const path = `/v1/prison/${await about.heldAt()}/prisoners/${await about.hmppsId()}/non-associations`
    const { data, where } = await client.read(path, 'the people to keep apart')
    const facts = listAt(data, 'nonAssociations').map((one) => ({
      number: wordsAt(one, 'otherPrisonerDetails.prisonerNumber') === '' ? 'missing' : 'given',
      reason: wordsAt(one, 'reason'),
      name: withheld(one, 'firstName', 'lastName'),
      cell: withheld(one, 'cellLocation'),
    }))
    return { facts, where }
  },
}

function withheld(one: unknown, ...names: readonly string[]): string {
  const told = names.map((name) => wordsAt(one, `otherPrisonerDetails.${name}`)).filter(Boolean)
  return told.join(' ') || 'withheld'
}
