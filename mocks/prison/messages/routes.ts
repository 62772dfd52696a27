import { notFound } from '../api/refusal.ts'
import { data, type Route, read } from '../api/route.ts'
import type { World } from '../world.ts'
import type { HealthMessage } from './messages.ts'

/** Receipts: what has become of a write. */
export function messageRoutes(world: World): readonly Route[] {
  const shown = (message: HealthMessage | undefined, id: string | undefined) => {
    if (!message) throw notFound(`Could not find message: ${id}`)
    return data(receipt(world, message))
  }
  const options = { since: 'target' } as const
  return [
    read(
      '/v1/healthcare/messages/{messageId}',
      'receipts',
      ({ params }) => shown(world.messages.find(params.messageId ?? ''), params.messageId),
      options,
    ),
    read(
      '/v1/healthcare/messages/by-client-ref/{clientReference}',
      'receipts',
      ({ params }) => shown(world.messages.byReference(params.clientReference ?? ''), params.clientReference),
      options,
    ),
  ]
}

export function receipt({ core, register }: World, message: HealthMessage): object {
  const { messageId, clientReference, kind, prisonNumber, status, reasonCode, writtenAt, decidedAt } =
    core.policies.messages.shown(message)
  return {
    messageId,
    clientReference,
    kind,
    hmppsId: register.hmppsIdOf(prisonNumber),
    status,
    reasonCode: reasonCode ?? null,
    writtenAt,
    decidedAt: decidedAt ?? null,
  }
}
