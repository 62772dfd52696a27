import type { Prison } from '../../domain/parties.ts'
import { prisonApart } from './apart.ts'
import { prisonAppointments } from './appointments.ts'
import { prisonAttendance } from './attendance.ts'
import { prisonBacklog } from './backlog.ts'
import { prisonCommitments } from './commitments.ts'
import { prisonContract } from './contract.ts'
import type { Control } from './control.ts'
import { prisonFeed } from './feed.ts'
import { prisonIdentity } from './identity.ts'
import { prisonLink } from './link.ts'
import { prisonLockdown } from './lockdown.ts'
import { prisonLosses } from './losses.ts'
import { prisonHolds } from './medical-holds.ts'
import { prisonMeetings } from './meetings.ts'
import { prisonMessages } from './messages.ts'
import { prisonMovements } from './movements.ts'
import { prisonNotices } from './notices.ts'
import { prisonOutside } from './outside-appointments.ts'
import { prisonPlannedMoves } from './planned-moves.ts'
import { prisonReception } from './reception.ts'
import { prisonRate } from './request-rate.ts'
import { prisonRisk } from './risk.ts'
import { prisonToldNeeds } from './told-needs.ts'
import { prisonUnlock } from './unlock.ts'

/** The prison party, played by our simulator and steered through its control plane. */
export function prisonByControl(control: Control): Prison {
  return {
    ...prisonReception(control),
    ...prisonIdentity(control),
    ...prisonRisk(control),
    ...prisonAppointments(control),
    ...prisonCommitments(control),
    ...prisonContract(control),
    ...prisonAttendance(control),
    ...prisonLockdown(control),
    ...prisonLink(control),
    ...prisonBacklog(control),
    ...prisonRate(control),
    ...prisonFeed(control),
    ...prisonMessages(control),
    ...prisonMeetings(control),
    ...prisonMovements(control),
    ...prisonLosses(control),
    ...prisonPlannedMoves(control),
    ...prisonNotices(control),
    ...prisonOutside(control),
    ...prisonUnlock(control),
    ...prisonApart(control),
    ...prisonHolds(control),
    ...prisonToldNeeds(control),
  }
}
