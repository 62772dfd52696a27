import { type Desk, given, type Look } from './desk.ts'
import { wordsAt } from './json.ts'

const FIELDS = { code: 'code', from: 'from', until: 'until', reason: 'reason' } as const

/** How somebody may be unlocked: what the prison says, and what healthcare asks for. */
export const unlock: { readonly desk: Desk; readonly look: Look } = {
  desk: {
    async send(about, facts, clientReference) {
      const path = `/v1/persons/${await about.hmppsId()}/healthcare/unlock-conditions`
      return { method: 'POST', path, body: { clientReference, ...given(facts, FIELDS) } }
    },
    async withdraw(_about, facts, { path, reference }) {
      return { method: 'PUT', path: `${path}/${reference}/end`, body: given(facts, { until: 'until' }) }
    },
  },
  look: {
    notices: ['PRISONER_CHANGED'],
    async look({ client, ...about }) {
      const path = `/v1/persons/${await about.hmppsId()}/unlock-conditions`
      const { items, where } = await client.readAll(path, 'how the person may be unlocked')
      const facts = items.map((item) => ({
        code: wordsAt(item, 'code'),
        by: wordsAt(item, 'origin').toLowerCase(),
        from: wordsAt(item, 'from'),
        until: wordsAt(item, 'until'),
        state: wordsAt(item, 'active') === 'true' ? 'in force' : 'not in force',
      }))
      return { facts, where }
    },
  },
}
