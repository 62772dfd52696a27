import type { KnownPatient } from './patients.ts'

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number'
const ODS_CODE = 'https://fhir.nhs.uk/Id/ods-organization-code'
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'

/** A patient as the demographics service shows them; the `id` is the NHS number. */
export function patientView(patient: KnownPatient): object {
  const { nhsNumber, restricted, postcode, practice } = patient
  return {
    resourceType: 'Patient',
    id: nhsNumber,
    meta: {
      versionId: String(patient.version),
      security: [
        restricted
          ? { system: CONFIDENTIALITY, code: 'R', display: 'restricted' }
          : { system: CONFIDENTIALITY, code: 'U', display: 'unrestricted' },
      ],
    },
    identifier: [{ system: NHS_NUMBER, value: nhsNumber }],
    name: [{ use: 'usual', given: [patient.given], family: patient.family }],
    gender: patient.gender,
    birthDate: patient.birthDate,
    ...(postcode && !restricted ? { address: [{ use: 'home', postalCode: postcode }] } : {}),
    ...(practice && !restricted
      ? {
          generalPractitioner: [{ type: 'Organization', identifier: { system: ODS_CODE, value: practice } }],
        }
      : {}),
  }
}

/** A refusal of the demographics service. Source: its own error codes. */
export function demographicsProblem(status: number, code: string, issue: string, diagnostics: string): Response {
  const coding = [{ system: 'https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode', version: '1', code }]
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: issue, details: { coding }, diagnostics }],
  }
  return fhir(outcome, status)
}

export function fhir(body: object, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/fhir+json', ...headers },
  })
}
