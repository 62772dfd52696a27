import type { Healthcare } from '../../domain/parties.ts'
import type { Role } from '../../domain/staff.ts'
import { bookingOnScreens } from './booking.ts'
import type { ScreenDesk } from './desk.ts'
import { riskOnScreens } from './risk.ts'

/**
 * The healthcare party as its staff meet it on screens; what examples only arrange goes over its interface.
 *
 * @param userOf the name under which a role is chosen on screens
 */
export function healthcareOnScreens(over: Healthcare, desk: ScreenDesk, userOf: (role: Role) => string): Healthcare {
  return { ...over, ...riskOnScreens(desk), ...bookingOnScreens(desk, userOf) }
}
