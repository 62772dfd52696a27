import type { Prison } from '../../domain/parties.ts'
import { prisonAppointments } from './appointments.ts'
import type { Control } from './control.ts'
import { prisonReception } from './reception.ts'
import { prisonRisk } from './risk.ts'

/** The prison party, played by our simulator and steered through its control plane. */
export function prisonByControl(control: Control): Prison {
  return { ...prisonReception(control), ...prisonRisk(control), ...prisonAppointments(control) }
}
