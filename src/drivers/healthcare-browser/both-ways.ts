import { type BothWays, expectSameHistory, expectSameOnScreen, expectSameRisk } from '../../domain/both-ways.ts'
import type { Healthcare } from '../../domain/parties.ts'

/**
 * The healthcare party as screens show it, with each look at risk and appointments taken over the interface as well.
 *
 * Its looks throw {@link NonConformance} where the two disagree.
 *
 * @param over the same party over its interface
 */
export function seenBothWays(onScreens: Healthcare, over: Healthcare): Healthcare {
  return {
    ...onScreens,
    riskShown: twice(onScreens.riskShown, over.riskShown, expectSameRisk),
    riskHistory: twice(onScreens.riskHistory, over.riskHistory, expectSameHistory),
    appointments: twice(onScreens.appointments, over.appointments, expectSameOnScreen),
  }
}

function twice<Asked extends readonly unknown[], Look>(
  first: (...asked: Asked) => Promise<Look>,
  second: (...asked: Asked) => Promise<Look>,
  expectAlike: (looks: BothWays<Look>) => void,
): (...asked: Asked) => Promise<Look> {
  return async (...asked) => {
    const onScreen = await first(...asked)
    expectAlike({ onScreen, overInterface: await second(...asked) })
    return onScreen
  }
}
