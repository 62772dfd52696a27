import type { BookingAnswer } from './booking-answers.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

export interface HealthcareStarts {
  /**
   * The role starts the person's appointment of that name; a refusal is an answer like any other.
   *
   * @param knowing that there is a risk to staff
   */
  startsAppointment(person: Person, role: Role, name: string, knowing?: 'risk'): Promise<BookingAnswer>
}
