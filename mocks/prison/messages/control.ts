import type { Area } from '../control/control-plane.ts'
import { ControlRefusal, type Fields } from '../control/fields.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { type HealthMessage, MESSAGE_KINDS } from './messages.ts'

/** What staff of the prison do with what healthcare sends: deal with it, refuse it, or leave it lying. */
export function receiptsControl(world: World): Area {
  const { messages } = world
  return {
    list: (fields) => ({
      messages: fields.has('prisonNumber')
        ? messages.of(personOf(world, fields).prisonNumber, fields.maybeOneOf('kind', MESSAGE_KINDS))
        : messages.all(),
    }),
    'answer-with': (fields) =>
      messages.answerWith(
        personOf(world, fields).prisonNumber,
        fields.oneOf('kind', MESSAGE_KINDS),
        fields.maybeOneOf('answer', ['accept', 'reject', 'silent']),
      ),
    accept: (fields) => messages.decide(messageOf(world, fields).messageId, 'ACCEPTED'),
    reject: (fields) => messages.decide(messageOf(world, fields).messageId, 'REJECTED', fields.maybeText('reasonCode')),
    supersede: (fields) => messages.decide(messageOf(world, fields).messageId, 'SUPERSEDED'),
  }
}

/** The self-harm and safeguarding concerns that have arrived, and what duty staff answer. */
export function concernsControl(world: World): Area {
  const { messages } = world
  return {
    list: (fields) => ({ concerns: messages.of(personOf(world, fields).prisonNumber, 'CONCERN') }),
    acknowledge: (fields) => messages.decide(concernOf(world, fields).messageId, 'ACCEPTED'),
    reject: (fields) =>
      messages.decide(concernOf(world, fields).messageId, 'REJECTED', fields.maybeText('reasonCode') ?? 'NOT_POSSIBLE'),
  }
}

function concernOf(world: World, fields: Fields): HealthMessage {
  if (!fields.has('prisonNumber')) return messageOf(world, fields)
  const { prisonNumber } = personOf(world, fields)
  const waiting = world.messages.of(prisonNumber, 'CONCERN').findLast(({ status }) => status === 'WRITTEN')
  if (waiting) return waiting
  throw new ControlRefusal(`No concern about ${prisonNumber} is waiting for an answer.`, 404)
}

function messageOf({ messages }: World, fields: Fields): HealthMessage {
  const found = fields.has('messageId')
    ? messages.find(fields.text('messageId'))
    : messages.byReference(fields.text('clientReference'))
  if (found) return found
  throw new ControlRefusal('No such message. Name it by messageId or clientReference; receipts/list shows them.', 404)
}
