import { type Alerts, createAlerts } from './alerts/alerts.ts'
import { type Conditions, createConditions } from './conditions.ts'
import type { Core } from './core.ts'
import type { Outbox } from './events/outbox.ts'
import { createExchangeLog, type ExchangeLog } from './exchanges.ts'
import { createMovements, type Movements } from './people/movements.ts'
import { createRegister, type Register } from './people/register.ts'
import { createQueueCredentials, type QueueCredentials } from './queue/credentials.ts'
import type { Queue } from './queue/queue.ts'

/** Everything that the simulated prisons know. Each part keeps its own state; operations and controls share it. */
export interface World {
  readonly core: Core
  readonly register: Register
  readonly movements: Movements
  readonly alerts: Alerts
  readonly conditions: Conditions
  readonly exchanges: ExchangeLog
  readonly queue: Queue
  readonly deadLetters: Queue
  readonly credentials: QueueCredentials
  readonly outbox: Outbox
  /** Operations that were asked for and are not offered. */
  readonly findings: Set<string>
}

export function createWorld(
  core: Core,
  events: Pick<World, 'queue' | 'deadLetters' | 'outbox'>,
  register = createRegister(core),
): World {
  return {
    core,
    register,
    movements: createMovements(core, register, { leaves: () => undefined }),
    alerts: createAlerts(core),
    conditions: createConditions(core.stopped),
    exchanges: createExchangeLog(),
    credentials: createQueueCredentials(core),
    findings: new Set(),
    ...events,
  }
}
