import { randomUUID } from 'node:crypto'
import { bookingByMessage } from '../drivers/bars/client.ts'
import { messageHeaders } from '../drivers/bars/headers.ts'
import type { FhirClient, FhirSettings } from '../drivers/fhir-client.ts'
import type { Cast } from './cast.ts'

/** The FHIR system as the candidate file says that appointments are booked there: by writing them, or by messages. */
export function bookedAs(
  { booking, clock }: Pick<Cast, 'booking' | 'clock'>,
  client: (more: Pick<FhirSettings, 'headers'>) => FhirClient,
): FhirClient {
  if (!booking) return client({})
  const settings = { address: booking, clock, newId: randomUUID }
  return bookingByMessage(client({ headers: () => messageHeaders(booking, randomUUID) }), settings)
}

/** What every request to a system that is booked at by messages carries. */
export function headersOf({ booking }: Pick<Cast, 'booking'>): Readonly<Record<string, string>> {
  return booking ? messageHeaders(booking, randomUUID) : {}
}
