import { eventually, type Waiting } from '../../domain/eventually.ts'
import type { FhirServer } from '../../domain/fhir-server.ts'
import type { Limit } from '../../domain/limits.ts'
import { NonConformance, Unsupported } from '../../domain/outcomes.ts'
import type { Healthcare } from '../../domain/parties.ts'
import type { HealthcareReception } from '../../domain/reception.ts'
import { drivenAppointments, needed, told } from './appointments.ts'
import type { DriverSession } from './session.ts'

/**
 * The healthcare party through a supplier's own driver. Whatever no driver can be asked yet is unsupported, by its name.
 *
 * @param over where the names of all looks and verbs are taken from; it is never asked, but for a restart
 */
export function healthcareDriven(over: Healthcare, session: DriverSession, waiting: Waiting, limit: Limit): Healthcare {
  return {
    ...unsupported(over),
    goesThroughRestart: over.goesThroughRestart,
    ...drivenAppointments(session),
    knows: knowing(session, waiting, limit),
  }
}

/** The names of the looks and verbs that a driver can be asked, or that need none. */
export function drivenVerbs(): readonly string[] {
  const asked = () => Promise.reject(new Error('Nobody is asked for the names.'))
  const nobody = { look: asked, act: asked, offers: asked, stop: asked }
  return ['knows', 'goesThroughRestart', ...Object.keys(drivenAppointments(nobody))]
}

/** What a server of the FHIR interface is asked, of a system that offers none: nothing can be seen. */
export function withoutInterface(server: FhirServer): FhirServer {
  return refusing(
    server,
    () => 'This system offers no FHIR interface, so nothing can be seen of what such an interface owes.',
  )
}

/** The same looks and verbs, each of which says that it cannot be asked of a driver. */
function unsupported(healthcare: Healthcare): Healthcare {
  return refusing(
    healthcare,
    (verb) =>
      `Interlock can ask this system only through its supplier's driver, and no driver can be asked "${verb}" so far. Nothing of it was seen.`,
  )
}

function refusing<T extends object>(party: T, why: (verb: string) => string): T {
  const verbs = Object.keys(party).map((verb) => [
    verb,
    () => {
      throw new Unsupported(
        `${why(inWords(verb))}\nNext: show this requirement by another route that its row names, or by other evidence.`,
      )
    },
  ])
  return Object.fromEntries(verbs)
}

/** For example `opens record`. */
function inWords(verb: string): string {
  return verb.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function knowing(session: DriverSession, waiting: Waiting, limit: Limit): HealthcareReception['knows'] {
  return async (person) => {
    const look = () => session.look('records', 'nurse', { person: told(person) })
    await eventually(waiting, limit, look, ({ items, seen }) => {
      const numbers = items.map((item) => needed(item, 'prisonNumber', seen))
      if (numbers.length === 1 && numbers[0] === person.prisonNumber) return
      throw new NonConformance({
        expected: `one record for ${person.name}, whom the prison holds (prison number ${person.prisonNumber})`,
        found: numbers.join(', ') || 'none',
        seen,
        next: "make a record when the prison's notice of a reception comes, and only one.",
      })
    })
  }
}
