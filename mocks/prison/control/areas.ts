import { alertsControl } from '../alerts/control.ts'
import { peopleControl } from '../people/control.ts'
import type { World } from '../world.ts'
import type { Area } from './control-plane.ts'
import { platformControls } from './platform.ts'

/** Every area of the control plane. */
export function controlAreas(world: World): Readonly<Record<string, Area>> {
  return {
    people: peopleControl(world),
    alerts: alertsControl(world),
    ...platformControls(world),
  }
}
