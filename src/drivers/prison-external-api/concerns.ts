import type { Desk } from './desk.ts'

/** A concern for the prison's duty staff. */
export function concernDesk(now: () => Date): Desk {
  return {
    async send(about, facts, clientReference) {
      const body = {
        clientReference,
        kind: facts.kind || 'SELF_HARM',
        requestedAction: facts.asks || 'OPEN_ACCT',
        raisedAt: now().toISOString(),
        raisedByRole: facts.from || 'nurse',
        immediate: facts.urgent === 'yes',
        ...(facts.summary ? { summary: facts.summary } : {}),
      }
      return { method: 'POST', path: `/v1/persons/${await about.hmppsId()}/healthcare/concerns`, body }
    },
  }
}
