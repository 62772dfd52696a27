import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { HealthcareRegistration } from '../../domain/registration.ts'
import type { Role } from '../../domain/staff.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { extensions, type FhirResource, text, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { WORK_ITEM } from './systems.ts'
import { workSeen } from './work.ts'

const WITHDRAWN = 'https://interlock.example/fhir/StructureDefinition/registration-withdrawn'
const RETURN_HOME = 'community-return'

/** How consent is taken back, and what is seen of it; `newest` finds the decision. */
export function withdrawals(
  desk: Desk,
  newest: (person: Person, role: Role) => Promise<FhirResource | undefined>,
): Pick<HealthcareRegistration, 'withdrawsConsent' | 'withdrawal'> {
  return {
    async withdrawsConsent(person, role) {
      await desk.as(role).change(async () => {
        const decision = await newest(person, role)
        if (!decision) throw new HarnessFault(`${person.name} has decided nothing that could be withdrawn.`)
        return { ...decision, status: 'inactive' }
      })
    },
    async withdrawal(person, role) {
      const decision = await newest(person, role)
      const [at] = extensions(decision, WITHDRAWN).flatMap((one) => texts(one, 'valueDateTime'))
      const { open, seen } = await workSeen(desk, person, role, RETURN_HOME)
      return {
        state: text(decision, 'status') === 'inactive' ? 'withdrawn' : 'other',
        ...(at ? { on: dayIn(at) } : {}),
        next: open,
        seen: `Consent/${decision?.id ?? ''}; ${WORK_ITEM}|${RETURN_HOME}: ${seen}`,
      }
    },
  }
}
