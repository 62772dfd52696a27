import {
  ALTERATIONS,
  type Alteration,
  type AppointmentSeen,
  ARRANGEMENTS,
  type Arrangement,
  type Booking,
  placeFrom,
  roleFrom,
} from './appointments.ts'
import { type Commitment, commitmentKindFrom } from './commitments.ts'
import { dateFrom } from './dates.ts'
import { HarnessFault } from './outcomes.ts'
import { type Difference, differenceFrom } from './reconciliation.ts'
import { urgencyFrom } from './urgency.ts'

/** A row of a table in a feature. */
export type Row = Readonly<Record<string, string>>

const given = (row: Row, column: string) => (row[column] ? { [column]: row[column] } : {})

/** What a row says of a booking; empty cells and missing columns say nothing. */
export function changeFrom(row: Row, now: Date): Partial<Booking> {
  return {
    ...given(row, 'name'),
    ...(row.day ? { date: dateFrom(row.day, now) } : {}),
    ...given(row, 'from'),
    ...given(row, 'to'),
    ...(row.place ? { place: placeFrom(row.place) } : {}),
    ...(row.with ? { with: roleFrom(row.with) } : {}),
    ...(row.beside ? { beside: roleFrom(row.beside) } : {}),
    ...(row.urgency ? { urgency: urgencyFrom(row.urgency) } : {}),
    ...given(row, 'about'),
    ...given(row, 'clinic'),
    ...given(row, 'category'),
  }
}

/** Rows of a table of changes, in the order in which they are made. */
export function changesFrom(rows: readonly Row[], now: Date): readonly Partial<Booking>[] {
  return rows.map((row) => changeFrom(row, now))
}

/** Rows of a table of bookings. */
export function bookingsFrom(rows: readonly Row[], now: Date): readonly Booking[] {
  return rows.map((row) => ({ name: '', date: '', from: '', place: 'nowhere', ...changeFrom(row, now) }))
}

/** Rows of a table of what staff do without the prison. @throws {HarnessFault} for an act that nobody does */
export function arrangementsFrom(rows: readonly Row[], now: Date): readonly Arrangement[] {
  return rows.map((row) => {
    const how = ARRANGEMENTS.find((each) => each === row.how)
    if (!how) throw new HarnessFault(`"${row.how ?? ''}" is no such act. Write ${ARRANGEMENTS.join(' or ')}.`)
    return { how, booking: { name: '', date: '', from: '', place: 'in cell', ...changeFrom(row, now) } }
  })
}

/** Rows of a table of what prison staff do to their book. */
export function alterationsFrom(rows: readonly Row[], now: Date): readonly Alteration[] {
  return rows.map((row) => {
    const how = ALTERATIONS.find((each) => each === row.how)
    if (!how) throw new HarnessFault(`"${row.how ?? ''}" is no alteration. Write ${ALTERATIONS.join(', ')}.`)
    return { how, booking: { name: '', date: '', from: '', place: 'nowhere', ...changeFrom(row, now) } }
  })
}

/** Rows of a table of appointments as a system shows them; without a state they stand. */
export function appointmentsFrom(rows: readonly Row[], now: Date): readonly Partial<AppointmentSeen>[] {
  return rows.map((row) => {
    const {
      with: holder,
      beside: _colleague,
      about: _private,
      clinic: _door,
      urgency: _own,
      ...seen
    } = changeFrom(row, now)
    return {
      ...seen,
      state: row.state === 'cancelled' ? 'cancelled' : 'booked',
      ...given(row, 'reason'),
      ...(row['entered by'] ? { enteredBy: row['entered by'] === 'prison' ? 'prison' : 'healthcare' } : {}),
      ...(holder ? { heldBy: [holder] } : {}),
    }
  })
}

/** Rows of a table of what the prison has planned. */
export function commitmentsFrom(rows: readonly Row[], now: Date): readonly Commitment[] {
  return rows.map(({ kind = '', day = '', from = '', to = '' }) => ({
    kind: commitmentKindFrom(kind),
    date: dateFrom(day, now),
    from,
    to,
  }))
}

/** Rows of a table of differences between the two systems. */
export function differencesFrom(rows: readonly Row[]): readonly Difference[] {
  return rows.map(({ name = '', difference = '' }) => ({ name, type: differenceFrom(difference) }))
}

/** Appointments in a day of slots: half-hours from nine to four. */
const SLOTS_A_DAY = 14

/** As many rows as a volume asks for: `Slot 1` tomorrow at nine, and so on, day by day, in the cell. */
export function slots(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const at = 9 * 60 + (index % SLOTS_A_DAY) * 30
    const day = `in ${1 + Math.floor(index / SLOTS_A_DAY)} days`
    return { name: `Slot ${index + 1}`, day, from: clock(at), to: clock(at + 20), place: 'in cell' }
  })
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
