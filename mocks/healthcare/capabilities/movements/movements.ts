import type { HealthcareSystem } from '../../capability.ts'
import { settleEvacuation } from '../needs/evacuation.ts'
import { settleArrival } from './arrival.ts'
import { settleCell } from './cell-breach.ts'
import type { ConfirmedStay } from './confirmed-stay.ts'
import { settleHandover } from './handover.ts'
import { settleSecondStage } from './second-stage.ts'

/** Does what has to be done whenever the prison has confirmed a stay. */
export function settleMovement(system: HealthcareSystem, confirmed: ConfirmedStay): void {
  settleArrival(system, confirmed)
  settleHandover(system, confirmed)
  settleSecondStage(system, confirmed)
  settleCell(system, confirmed)
  settleEvacuation(system, confirmed.patient, confirmed.stay)
}
