import { CONDITION_PATHS } from '../api/route.ts'
import { BECOMES, CONDITION_STATES } from '../conditions.ts'
import { PRISON_NUMBER } from '../people/prisoner.ts'
import type { World } from '../world.ts'
import type { Area } from './control-plane.ts'

/** The link itself: staged conditions, the queue, the extent, the log. */
export function platformControls(world: World): Readonly<Record<string, Area>> {
  const { conditions, core, credentials, exchanges, outbox, queue, deadLetters, rate } = world
  return {
    conditions: {
      set(fields) {
        const delayMs = fields.number('delayMs', 0)
        const times = fields.number('times', 0)
        const field = fields.maybeText('field')
        const becomes = fields.maybeOneOf('becomes', BECOMES)
        conditions.set(
          fields.text('prisonNumber', PRISON_NUMBER),
          fields.maybeOneOf('path', CONDITION_PATHS) ?? 'all',
          {
            state: fields.oneOf('state', CONDITION_STATES),
            ...(field && becomes ? { field, becomes } : {}),
            ...(delayMs > 0 ? { delayMs } : {}),
            ...(times > 0 ? { times } : {}),
            ...(fields.flag('writesOnly') ? { writesOnly: true } : {}),
          },
        )
      },
      clear: (fields) =>
        conditions.clear(fields.text('prisonNumber', PRISON_NUMBER), fields.maybeOneOf('path', CONDITION_PATHS)),
      outage(fields) {
        const state = fields.maybeOneOf('state', CONDITION_STATES)
        conditions.setOutage(state && { state, delayMs: fields.number('delayMs', 0) })
      },
    },
    queue: {
      depth: () => ({
        pending: outbox.pending(),
        messages: queue.messages().length,
        dead: deadLetters.messages().length,
      }),
      hold: (fields) => queue.hold(fields.flag('on')),
      'hold-events': (fields) => outbox.hold(fields.flag('on')),
      'hold-person': (fields) => outbox.holdPerson(fields.text('prisonNumber', PRISON_NUMBER), fields.flag('on')),
      'set-aside': (fields) => outbox.setAside(fields.text('prisonNumber', PRISON_NUMBER)),
      aside: (fields) => {
        const prisonNumber = fields.text('prisonNumber', PRISON_NUMBER)
        return { notices: outbox.aside(prisonNumber), undealt: outbox.undealt(prisonNumber) }
      },
      deliver: (fields) =>
        outbox.deliver(fields.text('prisonNumber', PRISON_NUMBER), fields.number('from', 1), fields.number('to', 1)),
      'repeat-person': (fields) => outbox.repeatPerson(fields.text('prisonNumber', PRISON_NUMBER)),
      'duplicate-next': () => queue.duplicateNext(),
      'newest-first': (fields) => queue.newestFirst(fields.flag('on')),
      'expire-credentials': () => credentials.expireAll(),
      log: () => ({ entries: queue.log() }),
    },
    rate: {
      cap: (fields) => rate.cap(fields.has('perSecond') ? fields.number('perSecond', 0) : undefined),
      arrivals: () => ({ arrivals: rate.arrivals() }),
    },
    extent: {
      set: (fields) => core.setExtent(fields.oneOf('extent', ['today', 'target'])),
      show: () => ({ extent: core.extent() }),
    },
    exchanges: {
      list(fields) {
        const known = fields.texts('prisonNumbers').map((number) => world.register.hmppsIdOf(number))
        const names = [
          ...fields.texts('prisonNumbers'),
          ...known,
          ...fields.texts('nhsNumbers'),
          ...fields.texts('clientReferences'),
        ]
        const since = fields.number('sinceSeq', 0)
        return { lastSeq: exchanges.lastSeq(), exchanges: exchanges.naming(names, since) }
      },
      last: (fields) => {
        const number = fields.text('prisonNumber', PRISON_NUMBER)
        return { lastSeq: exchanges.lastAbout([number, world.register.hmppsIdOf(number)]) }
      },
      messages: (fields) => ({ exchanges: exchanges.messages(fields.number('sinceSeq', 0)) }),
      unnamed: (fields) => ({
        lastSeq: exchanges.lastSeq(),
        exchanges: exchanges.unnamed(fields.number('sinceSeq', 0)),
      }),
    },
    health: {
      show: () => ({
        status: 'UP',
        extent: core.extent(),
        now: core.clock.now().toISOString(),
        people: world.register.all().length,
        lastSeq: exchanges.lastSeq(),
        lastAt: exchanges.lastAt(),
        notOffered: [...world.findings],
      }),
    },
  }
}
