import { alertsControl } from '../alerts/control.ts'
import { appointmentsControl } from '../appointments/control.ts'
import { nonAssociationsControl } from '../associations/control.ts'
import { escortControl } from '../escort/control.ts'
import { medicalHoldsControl } from '../holds/control.ts'
import { pairingControl } from '../identity/control.ts'
import { locationsControl } from '../locations/control.ts'
import { concernsControl, receiptsControl } from '../messages/control.ts'
import { plannedMovesControl } from '../moves/control.ts'
import { needsControl } from '../needs/control.ts'
import { peopleControl } from '../people/control.ts'
import { acctControl } from '../risk/control.ts'
import { commitmentsControl } from '../schedule/control.ts'
import { toldNeedsControl } from '../told/control.ts'
import { unlockControl } from '../unlock/control.ts'
import type { World } from '../world.ts'
import type { Area } from './control-plane.ts'
import { platformControls } from './platform.ts'

/** Every area of the control plane. */
export function controlAreas(world: World): Readonly<Record<string, Area>> {
  return {
    people: peopleControl(world),
    alerts: alertsControl(world),
    acct: acctControl(world),
    'non-associations': nonAssociationsControl(world),
    needs: needsControl(world),
    locations: locationsControl(world),
    appointments: appointmentsControl(world),
    commitments: commitmentsControl(world),
    'escort-record': escortControl(world),
    concerns: concernsControl(world),
    receipts: receiptsControl(world),
    'unlock-conditions': unlockControl(world),
    'medical-holds': medicalHoldsControl(world),
    'told-needs': toldNeedsControl(world),
    pairing: pairingControl(world),
    'planned-moves': plannedMovesControl(world),
    ...platformControls(world),
  }
}
