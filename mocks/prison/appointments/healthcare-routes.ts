import { type Body, bodyOf, REFERENCE } from '../api/body.ts'
import { page } from '../api/paging.ts'
import { invalid, invalidBody, notFound, Refusal } from '../api/refusal.ts'
import { type Call, data, type Route, read, write } from '../api/route.ts'
import { knownPrison } from '../locations/routes.ts'
import { isTestEvent, refuseDuplicate, testAnswer, written } from '../messages/messages.ts'
import { findHeldIn, findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'
import {
  type Appointment,
  type AppointmentDetails,
  HEALTH_REASONS,
  healthCategories,
  MODES,
  OUTCOMES,
} from './appointment.ts'
import { isClosed } from './rules.ts'
import { healthcareView } from './views.ts'

const BASE = '/v1/prison/{prisonId}/healthcare/appointments'

/** The proposed operations: healthcare keeps its appointments in the prison's book itself. */
export function healthcareAppointmentRoutes(world: World): readonly Route[] {
  const { book, core } = world
  const target = { since: 'target' } as const
  const decide = core.policies.appointments

  const here = ({ params }: Call): Appointment => {
    const found = book.find(Number(params.appointmentId))
    if (found && found.prisonId === params.prisonId) return found
    throw notFound(`Could not find appointment: ${params.appointmentId}`)
  }
  const check = (details: AppointmentDetails, prisonId: string) => {
    const location = world.locations.find(details.locationKey ?? '')
    const problems = core.policies.appointments.problems(details, { now: core.local(), prisonId, location })
    if (problems.length > 0) throw invalidBody(problems)
  }
  const unchanged = (appointment: Appointment, version: number, submitted: unknown) => {
    if (isClosed(appointment, core.local())) throw invalid('Cannot change an appointment of more than 5 days ago')
    if (core.policies.appointments.mayWrite(appointment, version)) return
    throw new Refusal(409, `The appointment has moved on: version ${appointment.version}, ${appointment.status}`, {
      current: healthcareView(world, appointment),
      submitted,
    })
  }
  const submit = (appointment: Appointment, content: unknown, apply: (latest: Appointment) => void) => {
    const [prisonNumber = ''] = appointment.prisonNumbers
    const clientReference = appointment.clientReference ?? `appointment-${appointment.appointmentId}`
    const latest = () => apply(book.find(appointment.appointmentId) ?? appointment)
    return written(world.messages.write({ kind: 'APPOINTMENT', prisonNumber, clientReference, content, apply: latest }))
  }

  return [
    read(
      '/v1/prison/{prisonId}/healthcare/appointment-categories',
      'reference',
      ({ params }) => {
        knownPrison(world, params.prisonId)
        return data(healthCategories().map(({ code, description }) => ({ code, description })))
      },
      target,
    ),
    read(BASE, 'appointments', (call) => list(world, call), target),
    read(`${BASE}/{appointmentId}`, 'appointments', (call) => data(healthcareView(world, here(call))), target),
    read(
      `${BASE}/by-client-ref/{clientReference}`,
      'appointments',
      ({ params }) => {
        const found = book.byReference(params.clientReference ?? '')
        if (!found || found.prisonId !== params.prisonId)
          throw notFound(`Could not find appointment with client reference: ${params.clientReference}`)
        return data(healthcareView(world, found))
      },
      target,
    ),
    write('POST', BASE, 'appointments', (call) => {
      const prisonId = knownPrison(world, call.params.prisonId)
      const body = bodyOf(decide.received(call.body))
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      const hmppsId = body.text('hmppsId')
      const details = newDetails(body)
      body.finish()
      check(details, prisonId)
      const { prisonNumber } = findHeldIn(world, hmppsId, prisonId)
      if (isTestEvent(clientReference)) return testAnswer(core)
      const existing = () => {
        const found = book.byReference(clientReference)
        return found ? healthcareView(world, found) : undefined
      }
      if (decide.refusesDuplicates) refuseDuplicate(world.messages, clientReference, existing)
      const whose = { prisonId, prisonNumbers: [prisonNumber], by: 'HEALTH', clientReference } as const
      const apply = () => {
        book.create(decide.kept(details), whose)
      }
      return written(
        world.messages.write({ kind: 'APPOINTMENT', prisonNumber, clientReference, content: call.body, apply }),
      )
    }),
    write('PUT', `${BASE}/{appointmentId}`, 'appointments', (call) => {
      const appointment = here(call)
      const body = bodyOf(decide.received(call.body))
      const version = body.whole('version')
      const details = changedDetails(body, appointment)
      body.finish()
      unchanged(appointment, version, call.body)
      check(details, appointment.prisonId)
      return submit(appointment, call.body, (latest) => book.change(latest, decide.changed(latest, details), 'HEALTH'))
    }),
    write('PUT', `${BASE}/{appointmentId}/cancel`, 'appointments', (call) => {
      const appointment = here(call)
      const body = bodyOf(call.body)
      const version = body.whole('version')
      const reasonCode = body.oneOf('reasonCode', HEALTH_REASONS)
      body.finish()
      unchanged(appointment, version, call.body)
      return submit(appointment, call.body, (latest) => book.cancel(latest, reasonCode, 'HEALTH'))
    }),
    write('PUT', `${BASE}/{appointmentId}/outcome`, 'appointments', (call) => {
      const appointment = here(call)
      const body = bodyOf(call.body)
      const version = body.whole('version')
      const code = body.oneOf('code', OUTCOMES)
      body.finish()
      unchanged(appointment, version, call.body)
      return submit(appointment, call.body, (latest) => book.recordOutcome(latest, code, 'HEALTH'))
    }),
  ]
}

function list(world: World, { params, query }: Call) {
  const prisonId = knownPrison(world, params.prisonId)
  const from = query.get('startDate')
  const to = query.get('endDate') ?? from
  if (!from || !to) throw invalid('Missing required parameter: startDate')
  const hmppsId = query.get('hmppsId')
  const whose = hmppsId === null ? undefined : findPerson(world, hmppsId).prisonNumber
  const found = world.book
    .all()
    .filter(
      (each) =>
        each.prisonId === prisonId &&
        each.startDate >= from &&
        each.startDate <= to &&
        (whose === undefined || each.prisonNumbers.includes(whose)),
    )
  return page(
    world.core.policies.appointments.listed(found).map((each) => healthcareView(world, each)),
    query,
  )
}

function newDetails(body: Body): AppointmentDetails {
  const name = body.maybeText('name')
  const locationKey = body.maybeText('locationKey')
  const escort = escortIn(body)
  return {
    categoryCode: body.text('categoryCode'),
    inCell: body.flag('inCell'),
    outside: body.flag('outside'),
    mode: body.maybeOneOf('mode', MODES) ?? 'IN_PERSON',
    startDate: body.date('startDate'),
    startTime: body.time('startTime'),
    endTime: body.time('endTime'),
    ...(name ? { name } : {}),
    ...(locationKey ? { locationKey } : {}),
    ...(escort ? { escort } : {}),
  }
}

/** The appointment with the fields that were sent; a new place takes the place of the old one. */
function changedDetails(body: Body, before: Appointment): AppointmentDetails {
  const moved = ['locationKey', 'inCell', 'outside'].some((name) => body.has(name))
  const name = body.maybeText('name') ?? before.name
  const locationKey = body.maybeText('locationKey') ?? (moved ? undefined : before.locationKey)
  const escort = escortIn(body) ?? before.escort
  return {
    categoryCode: body.maybeText('categoryCode') ?? before.categoryCode,
    inCell: moved ? body.flag('inCell') : before.inCell,
    outside: moved ? body.flag('outside') : before.outside,
    mode: body.maybeOneOf('mode', MODES) ?? before.mode,
    startDate: body.maybeDate('startDate') ?? before.startDate,
    startTime: body.maybeTime('startTime') ?? before.startTime,
    endTime: body.maybeTime('endTime') ?? before.endTime,
    ...(name ? { name } : {}),
    ...(locationKey ? { locationKey } : {}),
    ...(escort ? { escort } : {}),
  }
}

function escortIn(body: Body): AppointmentDetails['escort'] {
  const part = body.part('escort')
  if (!part) return undefined
  const latestReturnTime = part.maybeTime('latestReturnTime')
  return {
    required: part.flag('required'),
    decision: 'REQUESTED',
    ...(latestReturnTime ? { latestReturnTime } : {}),
  }
}
