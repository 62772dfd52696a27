import type { HealthcareDisclosing } from '../../domain/disclosing.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import { type FhirResource, isResource, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { workSeen } from './work.ts'

const SELF_HARM_RISK = {
  system: 'http://snomed.info/sct',
  code: '401206008',
  display: 'At risk of deliberate self harm',
}
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical'

/** Judging a risk and answering a person's own request, over FHIR; see docs/interface/access.md. */
export function healthcareDisclosing(desk: Desk): HealthcareDisclosing {
  const risks = new Map<string, string>()
  const answers = new Map<string, { readonly given: readonly string[]; readonly seen: string }>()
  return {
    async judgesSelfHarm(person, role, risk) {
      const client = desk.as(role)
      const judged = {
        verificationStatus: { coding: [{ system: VERIFICATION, code: risk ? 'confirmed' : 'refuted' }] },
      }
      const before = risks.get(person.prisonNumber)
      if (before !== undefined) {
        await client.change(async () => ({ ...(await client.read('Condition', before)).resource, ...judged }))
        return
      }
      const { resource } = await client.create({
        resourceType: 'Condition',
        clinicalStatus: { coding: [{ system: CLINICAL, code: 'active' }] },
        ...judged,
        code: { coding: [SELF_HARM_RISK] },
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
      })
      risks.set(person.prisonNumber, resource.id ?? '')
    },
    async answersRequest(person, role) {
      const path = `Patient/${await desk.patientId(person, 'nurse')}/$subject-access`
      const { resource, where } = await desk.as(role).operation(path)
      answers.set(person.prisonNumber, { given: givenIn(resource).map((one) => JSON.stringify(one)), seen: where })
    },
    async requestAnswered(person) {
      const answer = answers.get(person.prisonNumber)
      if (!answer) throw new HarnessFault(`Nobody has answered a request of ${person.name}'s.`)
      const { open } = await workSeen(desk, person, 'privacy officer', 'disclosure-review')
      return { ...answer, reviews: open }
    },
  }
}

function givenIn(answer: FhirResource): readonly FhirResource[] {
  return values(answer, 'entry.resource').filter(isResource)
}
