import type { StaffMember } from '../../access.ts'
import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, type Stored, text } from '../../fhir/resource.ts'
import { ESTABLISHMENT, PLANNED_MOVE, WORK_ITEM } from '../../fhir/systems.ts'
import { patientWithPrisonNumber } from '../../people.ts'
import { instantAt } from '../../wall-clock.ts'
import { isOpen } from '../../worklist.ts'
import type { Move } from '../medicines/alarm-policies.ts'
import { plannedMovesOf } from '../medicines/moves.ts'
import { siteOwner } from './confirmed-stay.ts'

/** Mistakes a supplier can make about notices of planned moves. */
export interface PlannedMovePolicies {
  /** Whether a member of staff may know of a move from a prison, by its code. */
  mayKnow(user: Pick<StaffMember, 'role' | 'sites'>, from: string | undefined): boolean
  /** Code of the prison whose staff are told. */
  toldAt(move: Move): string
  /** Whether a move is told, with the notices that there were about the same. */
  tells(move: Move, before: readonly Stored[]): boolean
  /** ISO instant of the departure. */
  departs(move: Move): string
  endsWhenCalledOff(): boolean
  /** Whether a move is written into the person's own calendar. */
  entersCalendar(): boolean
}

/** The roles that prepare medicines and a handover. */
const NAMED = ['nurse', 'female nurse', 'doctor', 'Kirkvale nurse', 'Harrowmere nurse']

export const referencePlannedMoves: PlannedMovePolicies = {
  mayKnow: ({ role, sites }, from) => NAMED.includes(role) && (sites === undefined || sites.includes(from ?? '')),
  toldAt: ({ from }) => from,
  tells: (_move, before) => before.length === 0,
  departs: ({ when }) => instantAt(when.slice(0, 10), when.slice(11)),
  endsWhenCalledOff: () => true,
  entersCalendar: () => false,
}

const KIND = 'planned-move'

/** Tells named roles of the sending prison of a planned move, and nobody else. */
export function createPlannedMoveNotices(system: HealthcareSystem): Capability {
  const { store, policies, worklist } = system
  const policy = policies.plannedMoves
  return {
    name: 'planned moves',
    onEvent: {
      PERSON_PLANNED_MOVES_CHANGED: async (_event, prisonNumber) => {
        const record = patientWithPrisonNumber(store, prisonNumber)
        if (!record) return
        const patient = `Patient/${record.id}`
        const { planned, calledOff } = await plannedMovesOf(system, patient, prisonNumber)
        for (const move of planned) tell(system, patient, move)
        for (const task of worklist.open(KIND, patient))
          if (calledOff.includes(keyOf(task)) && policy.endsWhenCalledOff())
            worklist.close(task, 'The move was called off.')
      },
    },
    shows: {
      Task: (task, { user }) =>
        isNotice(task) && !policy.mayKnow(user, text(task, 'owner.identifier.value')) ? undefined : task,
    },
  }
}

function tell(system: HealthcareSystem, patient: string, move: Move): void {
  const { store, policies, config, clock } = system
  const { plannedMoves } = policies
  const isSame = (task: Stored) => isNotice(task) && keyOf(task) === move.key
  if (!plannedMoves.tells(move, store.filter('Task', isSame, patient).filter(isOpen))) return
  const name = config.establishments.find(({ code }) => code === move.to)?.name ?? move.to
  const departs = plannedMoves.departs(move)
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: 'urgent',
    groupIdentifier: { system: PLANNED_MOVE, value: move.key },
    code: { coding: [{ system: WORK_ITEM, code: KIND }], text: 'Prepare medicines and a handover.' },
    description: `A move to ${name} is planned.`,
    for: { reference: patient },
    ...siteOwner(config, plannedMoves.toldAt(move)),
    restriction: { period: { end: departs } },
    input: [
      {
        type: { coding: [{ system: WORK_ITEM, code: 'destination' }] },
        valueIdentifier: { system: ESTABLISHMENT, value: move.to },
      },
    ],
    authoredOn: clock.now().toISOString(),
  })
  if (plannedMoves.entersCalendar())
    store.create({
      resourceType: 'Appointment',
      status: 'booked',
      description: `Move to ${name}`,
      start: departs,
      end: departs,
      participant: [{ actor: { reference: patient }, status: 'accepted' }],
    })
}

function isNotice(task: Stored): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code: KIND })
}

function keyOf(task: Stored): string {
  return text(task, 'groupIdentifier.value') ?? ''
}
