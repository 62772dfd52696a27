import { type Desk, given, type Look } from './desk.ts'
import { listAt } from './json.ts'

/** What healthcare writes for an escort: the essentials, each a sentence. */
export const escortDesk: Desk = {
  async send(about, facts, clientReference) {
    const path = `/v1/persons/${await about.hmppsId()}/healthcare/escort-health`
    const essentials = (facts.essentials ?? '').split('; ').filter(Boolean)
    return { method: 'POST', path, body: { clientReference, essentials, ...given(facts, { diagnosis: 'diagnosis' }) } }
  },
}

/** What the escort staff wrote who brought the person. */
export const escortLook: Look = {
  notices: [],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/escort-record`
    const { data, where } = await client.read(path, 'the escort record that came with the person')
    const facts = (['risks', 'health'] as const).flatMap((part) =>
      listAt(data, part).map((words) => ({ about: part === 'risks' ? 'risk' : 'health', content: String(words) })),
    )
    return { facts, where }
  },
}

/** What the next escort will be given of healthcare's. */
export const outgoingEscortLook: Look = {
  notices: [],
  async look({ client, ...about }) {
    const path = `/v1/persons/${await about.hmppsId()}/escort-record/outgoing`
    const { data, where } = await client.read(path, 'the escort record for the way out')
    return { facts: listAt(data, 'health').map((words) => ({ content: String(words) })), where }
  },
}
