import type { Area } from '../control/control-plane.ts'
import { ControlRefusal, type Fields } from '../control/fields.ts'
import { personOf, prisonOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { type Appointment, type AppointmentDetails, MODES } from './appointment.ts'
import { healthcareView } from './views.ts'

/** Staff of the prison can record what consumers have never heard of. */
const OUTCOME_CODE = /^[A-Z][A-Z_]{1,39}$/

/** What staff of the prison do in their own appointment book, and what they see there. */
export function appointmentsControl(world: World): Area {
  const { book } = world
  const shown = (appointment: Appointment) => ({
    ...healthcareView(world, appointment),
    prisonNumbers: appointment.prisonNumbers,
  })
  const found = (fields: Fields) => appointmentOf(world, fields)
  return {
    list(fields) {
      const from = fields.maybeDate('from') ?? '0000-01-01'
      const to = fields.maybeDate('to') ?? '9999-12-31'
      const whose = fields.has('prisonNumber')
        ? book.of(personOf(world, fields).prisonNumber)
        : book.all().filter(({ prisonId }) => prisonId === prisonOf(world, fields))
      return { appointments: whose.filter(({ startDate }) => startDate >= from && startDate <= to).map(shown) }
    },
    create(fields) {
      const person = personOf(world, fields)
      const others = fields.texts('otherPrisonNumbers')
      const details = { inCell: false, outside: false, mode: 'IN_PERSON', categoryCode: 'MEDO' } as const
      const { startDate, startTime, endTime, ...rest } = detailsIn(fields)
      const when = {
        startDate: startDate ?? fields.date('startDate'),
        startTime: startTime ?? fields.text('startTime'),
        endTime: endTime ?? fields.text('endTime'),
      }
      const whose = {
        prisonId: person.prisonId,
        prisonNumbers: [person.prisonNumber, ...others],
        by: 'PRISON',
      } as const
      return shown(book.create({ ...details, ...rest, ...when }, whose))
    },
    change: (fields) => shown(book.change(found(fields), detailsIn(fields), 'PRISON')),
    cancel: (fields) => shown(book.cancel(found(fields), reasonIn(fields), 'PRISON')),
    'cancel-many'(fields) {
      const reason = reasonIn(fields)
      const prisonNumbers = fields.texts('prisonNumbers')
      const date = fields.date('date')
      const hit = book
        .all()
        .filter(
          (each) =>
            each.startDate === date &&
            each.status === 'SCHEDULED' &&
            (prisonNumbers.length > 0
              ? each.prisonNumbers.some((number) => prisonNumbers.includes(number))
              : each.prisonId === prisonOf(world, fields)),
        )
      return { cancelled: hit.map((each) => shown(book.cancel(each, reason, 'PRISON'))) }
    },
    delete: (fields) => shown(book.remove(found(fields), reasonIn(fields))),
    outcome: (fields) => shown(book.recordOutcome(found(fields), fields.text('code', OUTCOME_CODE), 'PRISON')),
    escort(fields) {
      const appointment = found(fields)
      if (!appointment.escort)
        throw new ControlRefusal('No escort was asked for. Create the appointment with one.', 409)
      const decision = fields.oneOf('decision', ['AGREED', 'REFUSED'])
      const escort = { ...appointment.escort, decision, decidedAt: world.core.clock.now().toISOString() }
      return shown(book.change(appointment, { escort }, 'PRISON'))
    },
  }
}

/** Any code: the prison adds to its own list without asking. */
function reasonIn(fields: Fields) {
  return fields.maybeText('reasonCode') ?? 'REGIME_CHANGE'
}

function appointmentOf({ book }: World, fields: Fields): Appointment {
  const found = fields.has('clientReference')
    ? book.byReference(fields.text('clientReference'))
    : book.find(fields.number('appointmentId', 0))
  if (found) return found
  throw new ControlRefusal(
    'No such appointment. Name it by appointmentId or clientReference; appointments/list shows them.',
    404,
  )
}

function detailsIn(fields: Fields): Partial<AppointmentDetails> {
  const texts = ['categoryCode', 'name', 'locationKey', 'startDate', 'startTime', 'endTime'] as const
  const given = texts.filter((name) => fields.has(name)).map((name) => [name, fields.text(name)])
  const mode = fields.maybeOneOf('mode', MODES)
  return {
    ...Object.fromEntries(given),
    ...(fields.has('inCell') ? { inCell: fields.flag('inCell') } : {}),
    ...(fields.has('outside') ? { outside: fields.flag('outside') } : {}),
    ...(mode ? { mode } : {}),
  }
}
