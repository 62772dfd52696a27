import type { PrisonFailure } from '../../prison/answer.ts'

/** Mistakes a supplier can make about establishments with which nothing is exchanged yet. */
export interface ExchangePolicies {
  /** The status that users are shown; `status` is that of the establishment's own exchange. */
  shownStatus(status: string): string
  /** The establishments whose exchange a change of one switches. */
  switched(prisonId: string, all: readonly string[]): readonly string[]
  /** Whether a message of a kind may leave while the exchange with an establishment has this status. */
  mayLeave(status: string, kind: string): boolean
  /** Whether a message has to be told by hand. */
  isToBeTold(mayLeave: boolean): boolean
  /** Whether a message of a kind that has to be told by hand is put on the list. */
  isListed(kind: string): boolean
  /** What a message of a kind that waits for the exchange is said to be. */
  stateWhileOff(kind: string): 'waiting' | 'sent'
  /** Whether a refusal means that the prison has no way to take the message. */
  hasNoWay(failure: PrisonFailure): boolean
  /** Whether what staff have entered by hand is still sent when the exchange is on. */
  sendsWhatWasEntered(): boolean
  /** Whether what waited leaves when the exchange is switched on. */
  sendsWhatWaited(): boolean
  /** Whether an item leaves the list when its message has left. */
  closesWhenSent(): boolean
}

export const referenceExchange: ExchangePolicies = {
  shownStatus: (status) => status,
  switched: (prisonId) => [prisonId],
  mayLeave: (status) => status === 'active',
  isToBeTold: (mayLeave) => !mayLeave,
  isListed: () => true,
  stateWhileOff: () => 'waiting',
  hasNoWay: ({ reason }) => reason === 'refused',
  sendsWhatWasEntered: () => false,
  sendsWhatWaited: () => true,
  closesWhenSent: () => true,
}
