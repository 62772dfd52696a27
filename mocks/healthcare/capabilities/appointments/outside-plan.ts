import { all, hasCode, isObject, type Resource, text } from '../../fhir/resource.ts'
import { DELIVERY_CHANNEL, DELIVERY_CHANNEL_CODES, ESCORT, EXAMINATION, OUTSIDE } from '../../fhir/systems.ts'

/** How an appointment is held, in the prison's words. */
export type Mode = 'IN_PERSON' | 'VIDEO' | 'TELEPHONE'

const MODES: Readonly<Record<Mode, string>> = { IN_PERSON: 'In-person', VIDEO: 'Video', TELEPHONE: 'Telephone' }

/** What the prison is asked for with an appointment outside it. */
export interface Escort {
  readonly required: true
  /** `HH:mm`. */
  readonly latestReturnTime?: string
}

/** Whether somebody outside the prison holds it, wherever the patient then is. */
export function isOutside(appointment: Resource): boolean {
  return isTrue(appointment, OUTSIDE)
}

export function needsExamination(appointment: Resource): boolean {
  const stated = extensionsOf(appointment, EXAMINATION)
  return stated.length === 0 || isTrue(appointment, EXAMINATION)
}

export function modeOf(appointment: Resource): Mode {
  const channels = extensionsOf(appointment, DELIVERY_CHANNEL)
  const is = (mode: Mode) =>
    channels.some((one) =>
      hasCode(isObject(one) ? one.valueCodeableConcept : undefined, {
        system: DELIVERY_CHANNEL_CODES,
        code: MODES[mode],
      }),
    )
  return is('VIDEO') ? 'VIDEO' : is('TELEPHONE') ? 'TELEPHONE' : 'IN_PERSON'
}

/** The escort that an appointment needs; nothing where the patient stays in the prison. */
export function escortOf(appointment: Resource): Escort | undefined {
  if (!isOutside(appointment) || modeOf(appointment) !== 'IN_PERSON') return undefined
  const parts = extensionsOf(appointment, ESCORT).flatMap((one) => all(one, 'extension'))
  const latest = text(
    parts.find((part) => text(part, 'url') === 'latest-return'),
    'valueTime',
  )
  return { required: true, ...(latest ? { latestReturnTime: latest.slice(0, 5) } : {}) }
}

function isTrue(appointment: Resource, url: string): boolean {
  return extensionsOf(appointment, url).some((one) => isObject(one) && one.valueBoolean === true)
}

function extensionsOf(appointment: Resource, url: string): readonly unknown[] {
  return all(appointment, 'extension').filter((one) => text(one, 'url') === url)
}
