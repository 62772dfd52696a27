import { type FhirResource, identifiers, values } from '../fhir-resource.ts'
import { ESTABLISHMENT, LOCATION_KEY } from './systems.ts'

/** Where a stay is: the code of the establishment, and the cell without it. */
export function placeOf(stay: FhirResource | undefined): { readonly at?: string; readonly cell?: string } {
  const places = values(stay, 'location.location')
  const [at] = [
    ...identifiers(stay, ESTABLISHMENT, 'serviceProvider.identifier'),
    ...places.flatMap((place) => identifiers(place, ESTABLISHMENT)),
  ]
  const [key] = places.flatMap((place) => identifiers(place, LOCATION_KEY))
  return {
    ...(at === undefined ? {} : { at }),
    ...(key === undefined ? {} : { cell: key.startsWith(`${at}-`) ? key.slice(`${at}-`.length) : key }),
  }
}
