import { type Desk, given } from './desk.ts'

const FIELDS = { until: 'until', contact: 'contactRole', note: 'note', reason: 'reason' } as const

/** A hold against moving somebody, until a day, with the role to ask. */
export const holdDesk: Desk = {
  async send(about, facts, clientReference) {
    const path = `/v1/persons/${await about.hmppsId()}/healthcare/medical-holds`
    return { method: 'POST', path, body: { clientReference, ...given(facts, FIELDS) } }
  },
  async withdraw(_about, _facts, { path, reference }, clientReference) {
    return { method: 'PUT', path: `${path}/${reference}/end`, body: { clientReference } }
  },
}
