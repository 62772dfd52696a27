import type { ApplicationHeld, NhsApplications } from '../../domain/pre-registration.ts'
import type { Control } from '../prison-control/control.ts'
import { who } from './discharge.ts'

export function nhsApplications(control: Control): NhsApplications {
  return {
    async applicationsHeld(person) {
      const { applications } = await control('applications/list', who(person))
      return applications as readonly ApplicationHeld[]
    },
  }
}
