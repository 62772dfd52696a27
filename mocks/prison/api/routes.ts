import { alertRoutes } from '../alerts/routes.ts'
import { healthcareAppointmentRoutes } from '../appointments/healthcare-routes.ts'
import { appointmentSearchRoute } from '../appointments/routes.ts'
import { nonAssociationRoutes } from '../associations/routes.ts'
import { concernRoutes } from '../concerns/routes.ts'
import { escortRoutes } from '../escort/routes.ts'
import { medicalHoldRoutes } from '../holds/routes.ts'
import { identityRoutes } from '../identity/routes.ts'
import { locationRoutes } from '../locations/routes.ts'
import { messageRoutes } from '../messages/routes.ts'
import { plannedMoveRoutes } from '../moves/routes.ts'
import { needsRoutes } from '../needs/routes.ts'
import { rollRoutes } from '../people/roll-routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { riskRoutes } from '../risk/routes.ts'
import { scheduleRoutes } from '../schedule/routes.ts'
import { toldNeedRoutes } from '../told/routes.ts'
import { unlockRoutes } from '../unlock/routes.ts'
import type { World } from '../world.ts'
import { platformRoutes } from './platform-routes.ts'
import type { Route } from './route.ts'

/** Every operation of the External API. */
export function externalRoutes(world: World): readonly Route[] {
  return [
    ...platformRoutes(world),
    ...peopleRoutes(world),
    ...rollRoutes(world),
    ...alertRoutes(world),
    ...riskRoutes(world),
    ...escortRoutes(world),
    ...nonAssociationRoutes(world),
    ...needsRoutes(world),
    ...locationRoutes(world),
    appointmentSearchRoute(world),
    ...healthcareAppointmentRoutes(world),
    ...scheduleRoutes(world),
    ...concernRoutes(world),
    ...messageRoutes(world),
    ...unlockRoutes(world),
    ...medicalHoldRoutes(world),
    ...toldNeedRoutes(world),
    ...identityRoutes(world),
    ...plannedMoveRoutes(world),
  ]
}
