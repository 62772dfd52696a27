import { type BookingAnswer, expectAccepted, expectRefused } from './booking-answers.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

export interface HealthcareStarts {
  /**
   * The role starts the person's appointment of that name; a refusal is an answer like any other.
   *
   * @param knowing whether the role says that the risk to staff is known
   */
  startsAppointment(person: Person, role: Role, name: string, knowing: boolean): Promise<BookingAnswer>
}

/** How an appointment is started, and what is expected of the answer. */
export interface StartWords {
  readonly knowing: boolean
  readonly expect: (answer: BookingAnswer) => void
}

/** How an appointment is started, as features say it. */
export const STARTS: Readonly<Record<string, StartWords>> = {
  'and is warned of a risk to staff': {
    knowing: false,
    expect: (answer) => expectRefused(answer, 'of a risk to staff at the start'),
  },
  'without a warning': { knowing: false, expect: expectAccepted },
  'knowing of the risk': { knowing: true, expect: expectAccepted },
}
