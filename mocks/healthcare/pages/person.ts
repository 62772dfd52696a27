import { identifierOf, type Resource, text } from '../fhir/resource.ts'
import { NHS_NUMBER, PRISON_NUMBER } from '../fhir/systems.ts'
import { dayInWords } from './times.ts'

/** What a page says of whose it is. */
export interface PersonView {
  /** Id of the Patient. */
  readonly id: string
  /** `ARBELCOR, Ade`: how staff tell people apart. */
  readonly listed: string
  /** `Ade Arbelcor`. */
  readonly spoken: string
  /** In words, for example `6 May 1980`. */
  readonly born: string
  readonly nhsNumber: string
  readonly prisonNumber: string
}

export function personView(patient: Resource): PersonView {
  const family = text(patient, 'name.family') ?? ''
  const given = text(patient, 'name.given') ?? ''
  const nhsNumber = identifierOf(patient, NHS_NUMBER)
  return {
    id: patient.id ?? '',
    listed: `${family.toUpperCase()}, ${given}`,
    spoken: `${given} ${family}`.trim(),
    born: dayInWords(text(patient, 'birthDate') ?? 'not known'),
    nhsNumber: nhsNumber ? nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') : 'not known',
    prisonNumber: identifierOf(patient, PRISON_NUMBER) ?? 'not known',
  }
}
