import type { FhirServer } from '../../domain/fhir-server.ts'
import { changing } from './changing.ts'
import { describing } from './describing.ts'
import { deskOf, type FhirServerSettings } from './desk.ts'
import { reading } from './reading.ts'
import { searching } from './searching.ts'
import { storing } from './storing.ts'
import { writing } from './writing.ts'

/** A FHIR server, driven over its own interface and nothing else. */
export function fhirServer(settings: FhirServerSettings): FhirServer {
  const desk = deskOf(settings)
  const changes = writing(desk)
  return {
    holds: desk.holds,
    ...reading(desk),
    ...changing(desk, changes),
    ...searching(desk),
    ...storing(desk, changes),
    ...describing(desk),
  }
}
