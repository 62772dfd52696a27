import type { FhirFinding } from '../../domain/fhir-seen.ts'
import { isObject, type Json, shown } from '../finding.ts'
import { placesAt } from './places.ts'

const SYSTEM = 'https://fhir.nhs.uk/Id/nhs-number'

/**
 * NHS numbers of a resource that cannot be ones: ten digits, of which the last checks the others modulo 11.
 * Source: NHS Data Dictionary, NHS NUMBER, https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
export function nhsNumberFindings(resource: Json, path: string): readonly FhirFinding[] {
  return placesAt({ value: resource, path }, 'identifier').flatMap(({ value, path: at }) => {
    if (!isObject(value) || value.system !== SYSTEM || value.value === undefined || isNhsNumber(value.value)) return []
    return [
      {
        rule: 'nhs-number',
        severity: 'error',
        path: `${at}.value`,
        value: shown(value.value),
        expected: 'ten digits with the right check digit',
        clause: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
      },
    ]
  })
}

function isNhsNumber(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{10}$/.test(value)) return false
  const sum = [...value.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return (11 - (sum % 11)) % 11 === Number(value[9])
}
