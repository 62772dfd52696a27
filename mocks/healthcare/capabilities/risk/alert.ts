import { isObject, text } from '../../fhir/resource.ts'

/** An alert as the prison's interface sends it. Fields that are not known here are left alone. */
export interface PrisonAlert {
  readonly type: string
  readonly typeDescription: string
  readonly code: string
  readonly description: string
  /** ISO date. */
  readonly createdOn: string
  /** ISO date; the alert no longer counts on it. */
  readonly expiresOn?: string
  /** What the prison says of today. */
  readonly active: boolean
}

/** An alert, and whether it counts today. */
export interface JudgedAlert {
  readonly alert: PrisonAlert
  readonly active: boolean
}

/** Whatever has a code is an alert, whether the code is known here or not, and counts unless the prison denies it. */
export function alertFrom(one: unknown): PrisonAlert | undefined {
  const [code, type = '', typeDescription = '', createdOn = '', expiresOn] = FIELDS.map((field) => text(one, field))
  if (!isObject(one) || code === undefined) return undefined
  return {
    type,
    typeDescription,
    code,
    description: text(one, 'codeDescription') ?? code,
    createdOn,
    ...(expiresOn === undefined ? {} : { expiresOn }),
    active: one.active !== false,
  }
}

const FIELDS = ['code', 'type', 'typeDescription', 'dateCreated', 'dateExpired']
