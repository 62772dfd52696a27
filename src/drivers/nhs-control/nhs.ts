import type { Nhs } from '../../domain/parties.ts'
import type { Control } from '../prison-control/control.ts'
import { nhsApplications } from './applications.ts'
import { nhsCertificate } from './certificate.ts'
import { nhsDischarge } from './discharge.ts'
import { nhsProof } from './proof.ts'
import { nhsScreening } from './screening.ts'

/** The national services, played by our simulator and steered through its control plane. */
export function nhsByControl(control: Control): Nhs {
  return {
    ...nhsDischarge(control),
    ...nhsScreening(control),
    ...nhsApplications(control),
    ...nhsProof(control),
    ...nhsCertificate(control),
  }
}
