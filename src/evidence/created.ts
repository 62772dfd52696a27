import type { Exchange } from '../domain/exchange.ts'

/**
 * Paths of what the other party made and named in its answer: by its address, entry by entry of a transaction, or as the
 * appointment of a message about a new one. A search by the same method makes nothing, and names nothing.
 */
export function createdIn({ direction, request, response }: Exchange): readonly string[] {
  if (direction !== 'outgoing' || !response) return []
  const { status, headers, body } = response
  if (status === 201) return headers.location === undefined ? [] : [pathOf(headers.location)]
  if (status !== 200 || request.method !== 'POST') return []
  if (body.includes('transaction-response'))
    return entriesIn(body).flatMap((entry) => {
      const { status: made, location } = objectAt(entry, 'response')
      return /^201\b/.test(String(made)) && typeof location === 'string' ? [pathOf(location)] : []
    })
  return body.includes('booking-response') && isNew(request.body ?? '') ? entriesIn(body).flatMap(appointmentIn) : []
}

/** Path and query of an address. */
export function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/'
}

type Json = Readonly<Record<string, unknown>>

function appointmentIn(entry: Json): readonly string[] {
  const { resourceType, id } = objectAt(entry, 'resource')
  return resourceType === 'Appointment' && typeof id === 'string' ? [`Appointment/${id}`] : []
}

/** Whether a message is about something new, and not about a change. */
function isNew(message: string): boolean {
  const { coding } = objectAt(objectAt(entriesIn(message)[0] ?? {}, 'resource'), 'reason')
  return Array.isArray(coding) && coding.some((one: unknown) => Object(one).code === 'new')
}

function entriesIn(text: string): readonly Json[] {
  try {
    const { entry } = Object(JSON.parse(text))
    return Array.isArray(entry) ? entry.filter((one) => typeof one === 'object' && one !== null) : []
  } catch {
    return []
  }
}

function objectAt(from: Json, field: string): Json {
  return Object(from[field])
}
