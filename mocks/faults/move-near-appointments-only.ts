import { type Resource, text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const HORIZON_MS = 14 * 86_400_000

/** Counted from the day on which it was booked, which is near enough. */
const isNear = ({ start, meta }: Resource) =>
  Date.parse(String(start)) - Date.parse(text(meta, 'lastUpdated') ?? '') < HORIZON_MS

export const fault: Fault = {
  id: 'move-near-appointments-only',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Only the next two weeks are looked at.',
  apply: inHealthcare('followUp', ({ causeOf, hasFallenThrough }) => ({
    causeOf: (appointment, site, custody) => (isNear(appointment) ? causeOf(appointment, site, custody) : undefined),
    hasFallenThrough: (appointment, entry) => isNear(appointment) && hasFallenThrough(appointment, entry),
  })),
}
