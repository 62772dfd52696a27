import type { Capability, HealthcareSystem } from '../capability.ts'
import { text } from '../fhir/resource.ts'

/** Learns from the prison's events what became of the messages that were sent to it. */
export function createReceipts({ prison, outbox, policies }: HealthcareSystem): Capability {
  return {
    name: 'receipts',
    onEvent: {
      HEALTH_MESSAGE_STATUS_CHANGED: async ({ url }) => {
        if (!url) return
        const answer = await prison.get(new URL(url).pathname)
        if (!answer.ok) throw new Error(`The prison did not say what became of a message: ${answer.failure.reason}.`)
        const clientReference = text(answer.value, 'clientReference')
        const state = policies.outbox.stateOf(answer.value)
        if (clientReference && state !== 'sent')
          await outbox.receipt(clientReference, state, text(answer.value, 'reasonCode'))
      },
    },
  }
}
