import type { Healthcare } from '../../domain/parties.ts'
import type { Role } from '../../domain/staff.ts'
import { accessibilityLooks } from './accessibility.ts'
import { bookingOnScreens } from './booking.ts'
import { clinicsOnScreens } from './clinics.ts'
import { consultation } from './consultation.ts'
import type { ScreenDesk } from './desk.ts'
import { emergencyOnScreens } from './emergency.ts'
import { receptionOnScreens } from './reception.ts'
import { recordLooks } from './record.ts'
import { registrationOnScreens } from './registration.ts'
import { riskOnScreens } from './risk.ts'
import { inOurWords } from './trouble.ts'
import { viewLooks } from './views.ts'
import { workOnScreens } from './work.ts'

/**
 * The healthcare party as its staff meet it on screens; what examples only arrange goes over its interface.
 *
 * @param userOf the name under which a role is chosen on screens
 */
export function healthcareOnScreens(
  over: Healthcare,
  desk: ScreenDesk,
  userOf: (role: Role) => string,
  signal: AbortSignal,
): Healthcare {
  const shown = {
    ...riskOnScreens(desk),
    ...bookingOnScreens(desk, userOf),
    ...clinicsOnScreens(desk),
    ...receptionOnScreens(desk),
    ...recordLooks(desk),
    ...emergencyOnScreens(desk, userOf),
    ...registrationOnScreens(desk, userOf),
    ...workOnScreens(desk),
    ...viewLooks(desk),
    ...consultation(desk),
    ...accessibilityLooks(desk),
  }
  return { ...over, ...inOurWords(shown, signal, desk.staysSignedIn) }
}
