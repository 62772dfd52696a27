import { isObject, text } from '../../fhir/resource.ts'

/** An alert as the prison's interface sends it. Fields that are not known here are left alone. */
export interface PrisonAlert {
  readonly type: string
  readonly typeDescription: string
  readonly code: string
  readonly description: string
  /** ISO date. */
  readonly createdOn: string
  /** ISO date. */
  readonly expiresOn?: string
  readonly active?: boolean
  readonly expired?: boolean
}

/** An alert, and whether it counts today. */
export interface JudgedAlert {
  readonly alert: PrisonAlert
  readonly active: boolean
}

/** Whatever has a code is an alert, whether the code is known here or not. */
export function alertFrom(one: unknown): PrisonAlert | undefined {
  const code = text(one, 'code')
  if (!isObject(one) || !code) return undefined
  const expiresOn = text(one, 'dateExpired')
  return {
    type: text(one, 'type') ?? code.slice(0, 1),
    typeDescription: text(one, 'typeDescription') ?? '',
    code,
    description: text(one, 'codeDescription') ?? code,
    createdOn: text(one, 'dateCreated') ?? '',
    ...(expiresOn ? { expiresOn } : {}),
    ...(typeof one.active === 'boolean' ? { active: one.active } : {}),
    ...(typeof one.expired === 'boolean' ? { expired: one.expired } : {}),
  }
}

/** The prison's own word counts; the dates decide where it says nothing. The end date itself is no longer active. */
export function isActive(alert: PrisonAlert, today: string): boolean {
  if (alert.active === false || alert.expired === true) return false
  return alert.expiresOn === undefined || alert.expiresOn > today
}
