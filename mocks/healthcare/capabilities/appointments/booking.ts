import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { PendingWrite, Write } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, identifierOf, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { APPOINTMENT_ID } from '../../fhir/systems.ts'
import type { MessageHandler } from '../../outbox.ts'
import { currentStaysOf } from '../../people.ts'
import type { PrisonEvent } from '../../prison/feed.ts'
import { clocksAt } from '../../wall-clock.ts'
import { refuseMeetings } from '../confidentiality/meetings.ts'
import { agree, readEntry } from './agreement.ts'
import { refuseClashes } from './clashes.ts'
import { isOwnEcho, movedOn, settleConflict } from './conflicts.ts'
import { entryFrom } from './entry.ts'
import { createLedger } from './ledger.ts'
import {
  addressOf,
  appointmentBy,
  appointmentOf,
  BOOKING,
  CANCELLATION_MESSAGE,
  CHANGE,
  isCancellation,
  openMessages,
  tell,
} from './messages.ts'
import { entryBehind } from './notice.ts'
import { isStanding, type Plan, planOf } from './plan.ts'
import { reconcile } from './reconciliation.ts'

/** Books, moves and cancels appointments, and keeps the prison's book and ours alike. */
export function createAppointments(system: HealthcareSystem): Capability {
  const { outbox, policies, background, clock } = system
  const ledger = createLedger(system.store)
  /** Who made the change that a message tells of, by the message's Task. */
  const editors = system.store.shelf<string>('editors of appointments')

  const admit = async (write: PendingWrite, current: Stored | undefined): Promise<Resource> => {
    if (write.action === 'delete')
      throw new FhirProblem('business-rule', 'Cancel the appointment; it is never deleted.')
    const kept = current ? all(current, 'identifier') : identifiersOf(write.resource, `appointment-${system.id()}`)
    const resource: Resource = { ...write.resource, identifier: kept }
    if (current && !isStanding(current) && isStanding(resource))
      throw new FhirProblem('business-rule', 'A cancelled appointment stays cancelled. Book a new one.', {
        reason: 'already-cancelled',
      })
    if (!isStanding(resource)) return resource
    const plan = planOf(resource)
    const prisonId = establishmentFor(system, plan)
    await refuseProblems(system, plan, prisonId)
    const before = current ? planOf(current) : undefined
    if (!before || timeOf(before) !== timeOf(plan))
      await refuseClashes(system, resource, plan, prisonId, write.acting.user.role)
    await refuseMeetings(system, resource, plan, { prisonId, role: write.acting.user.role })
    return resource
  }

  const told = (stored: Stored, { action, acting }: Write): undefined => {
    const before = action === 'create' ? undefined : previous(system, stored)
    const telling = policies.appointments.telling(before, stored)
    if (telling === 'booking') {
      const plan = planOf(stored)
      ledger.open(plan.reference, policies.appointments.bookOf(establishmentFor(system, plan)))
    }
    if (telling !== 'nothing') editors.set(tell(system, ledger, stored, telling).id, acting.user.id)
    return undefined
  }

  const confirm = async (task: Stored) => {
    const appointment = appointmentOf(system, task)
    if (!appointment) return
    const reference = identifierOf(appointment, APPOINTMENT_ID) ?? ''
    const known = ledger.of(reference)
    // Counted on at once, so that a second change of ours is not taken for a conflict with the first.
    if (known?.appointmentId)
      ledger.agree(reference, { ...known, appointmentId: known.appointmentId, version: known.version + 1 })
    const entry = await readEntry(system, ledger, appointment).catch(() => undefined)
    if (entry) await agree(system, ledger, appointment, entry)
  }

  /** A change goes to the prison's own number of the appointment, which is known once the booking has arrived. */
  const prepareChange = async (
    task: Stored,
    delivery: { method: 'POST' | 'PUT'; body: Readonly<Record<string, unknown>> },
  ) => {
    const appointment = appointmentOf(system, task)
    const reference = appointment ? (identifierOf(appointment, APPOINTMENT_ID) ?? '') : ''
    for (let tries = 1; appointment && !background.signal.aborted; tries += 1) {
      const known = ledger.of(reference)
      if (known?.appointmentId) {
        const path = `${addressOf(known)}${isCancellation(task) ? '/cancel' : ''}`
        return { ...delivery, path, body: { version: known.version, ...delivery.body } }
      }
      if (['rejected', 'cancelled'].includes(text(outbox.find(reference), 'status') ?? '')) return undefined
      const entry = await readEntry(system, ledger, appointment).catch(() => undefined)
      if (entry) ledger.agree(reference, entry)
      else await clock.sleep(policies.outbox.pauseMs(tries), background.signal)
    }
    return undefined
  }

  const delay = policies.appointments.delayMs()
  const waited = new Set<string>()
  const wait: MessageHandler['prepare'] = async ({ id }, delivery) => {
    if (!waited.has(id)) await clock.sleep(delay, background.signal)
    waited.add(id)
    return delivery
  }
  outbox.handle(BOOKING.code, { ...(delay > 0 ? { prepare: wait } : {}), taken: confirm })
  const change: MessageHandler = {
    prepare: prepareChange,
    taken: confirm,
    arrived: (task, failure) => policies.conflicts.recognisesEcho() && isOwnEcho(system, task, failure),
    refused: (task, failure) => {
      const entry = movedOn(failure)
      if (entry) settleConflict(system, ledger, task, entry, editors.get(task.id))
    },
  }
  outbox.handle(CHANGE.code, change)
  outbox.handle(CANCELLATION_MESSAGE.code, change)

  return {
    name: 'appointments',
    beforeWrite: { Appointment: admit },
    afterWrite: { Appointment: told },
    operations: {
      '$reconcile-appointments': { affectsState: false, run: (interaction) => reconcile(system, ledger, interaction) },
    },
    onEvent: {
      PERSON_APPOINTMENTS_CHANGED: async (event) => {
        if (isSettledEcho(system, event)) return
        const entry = entryFrom(await entryBehind(system, event))
        const appointment = entry?.reference ? appointmentBy(system, entry.reference) : undefined
        if (entry && appointment) await agree(system, ledger, appointment, entry)
      },
    },
  }
}

/** Whether a notice only repeats a change of ours that the prison has already confirmed. */
function isSettledEcho(system: HealthcareSystem, { sourceClientReference }: PrisonEvent): boolean {
  const appointment = sourceClientReference ? appointmentBy(system, sourceClientReference) : undefined
  return appointment !== undefined && openMessages(system, appointment).length === 0
}

/** @throws {FhirProblem} `business-rule` with the first problem, and the others in words */
async function refuseProblems(system: HealthcareSystem, plan: Plan, prisonId: string): Promise<void> {
  const { prison, policies, clock } = system
  const rooms = await prison.get(`/v1/prison/${prisonId}/healthcare/locations`)
  const problems = policies.appointments.problems(plan, {
    now: clocksAt(clock.now().toISOString()),
    prisonId,
    ...(rooms.ok ? { rooms: roomsIn(rooms.value) } : {}),
  })
  const [first] = problems
  if (!first) return
  const message = problems.map((problem) => problem.message).join(' ')
  throw new FhirProblem('business-rule', message, { reason: first.code, expression: first.expression })
}

function timeOf({ date, startTime, endTime }: Plan): string {
  return `${date} ${startTime} ${endTime}`
}

function roomsIn(value: unknown): readonly string[] {
  const rooms = Array.isArray(value) ? value : []
  return rooms.filter((room) => isObject(room) && room.active !== false).flatMap((room) => texts(room, 'key'))
}

/** @throws {FhirProblem} `business-rule` for a patient whom no prison holds */
function establishmentFor({ store }: HealthcareSystem, { patient }: Plan): string {
  const stays = currentStaysOf(store, patient)
  const prisonId = stays.flatMap((stay) => texts(stay, 'serviceProvider.identifier.value')).at(-1)
  if (prisonId) return prisonId
  throw new FhirProblem('business-rule', `${patient || 'Nobody'} is held in no establishment.`, { reason: 'not-held' })
}

function identifiersOf(resource: Resource, reference: string): readonly unknown[] {
  const others = all(resource, 'identifier').filter((one) => isObject(one) && one.system !== APPOINTMENT_ID)
  return [...others, { system: APPOINTMENT_ID, value: reference }]
}

function previous({ store }: HealthcareSystem, { resourceType, id, meta }: Stored): Stored | undefined {
  const before = Number(meta.versionId) - 1
  return before > 0 ? store.version(resourceType, id, String(before)) : undefined
}
