import type { JudgedAlert } from './alert.ts'

/** What the prison's alerts say of self-harm, in one code. */
export const SELF_HARM_STATES = ['acct-open', 'acct-post-closure', 'past-self-harm', 'none'] as const
export type SelfHarmState = (typeof SELF_HARM_STATES)[number]

/** ACCT open, in post-closure, closed; self-harm in custody and in the community. Source: the prison's alert codes. */
const SELF_HARM = ['HA', 'HA1', 'HA2', 'HC', 'HS']

/** An open ACCT outweighs post-closure, and both outweigh the past; an ACCT that has ended is past self-harm. */
export function selfHarmState(alerts: readonly JudgedAlert[]): SelfHarmState {
  const isOpen = (code: string) => alerts.some(({ alert, active }) => active && alert.code === code)
  if (isOpen('HA')) return 'acct-open'
  if (isOpen('HA1')) return 'acct-post-closure'
  return alerts.some(({ alert }) => SELF_HARM.includes(alert.code)) ? 'past-self-harm' : 'none'
}
