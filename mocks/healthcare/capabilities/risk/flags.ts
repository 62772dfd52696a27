import type { HealthcareSystem } from '../../capability.ts'
import { hasCode, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { CODE_STANDING, FLAG_CATEGORY, PRISON_ALERT, PRISON_ALERT_TYPE } from '../../fhir/systems.ts'
import type { JudgedAlert, PrisonAlert } from './alert.ts'

const PRISON_ALERT_CATEGORY = { system: FLAG_CATEGORY, code: 'prison-alert', display: 'Alert from the prison' }

/** A stored flag, and the alert that it shows. */
export interface KeptAlert extends JudgedAlert {
  /** Whether the view of what counts today shows it. */
  readonly shown: boolean
  readonly flag: Stored
}

/** The flags that show a patient's alerts, over and active. */
export function flagsOf({ store }: Pick<HealthcareSystem, 'store'>, subject: string): readonly Stored[] {
  return store.filter(
    'Flag',
    (flag) => text(flag, 'subject.reference') === subject && hasCode(flag.category, PRISON_ALERT_CATEGORY),
    subject,
  )
}

/** Brings a patient's flags into line with the alerts that the prison tells of. */
export function keepFlags(
  system: HealthcareSystem,
  subject: string,
  alerts: readonly JudgedAlert[],
  today: string,
): readonly KeptAlert[] {
  const { policies } = system
  const before = new Map(flagsOf(system, subject).map((flag) => [keyIn(flag), flag]))
  const kept = new Map<string, KeptAlert>()
  for (const judged of alerts) {
    const key = policies.risk.keyOf(judged.alert)
    const shown = policies.risk.isInActiveView(judged, today)
    const flag = keep(system, { ...flagFor(system, judged.alert, shown, subject), ...keyed(key) }, before.get(key))
    kept.set(key, { ...judged, shown, flag })
  }
  return [...kept.values()]
}

/** The prison gives its alerts no id, so what identifies one is kept beside it. */
const ALERT_KEY = 'https://interlock.example/id/alert-key'

const keyed = (value: string) => ({ identifier: [{ system: ALERT_KEY, value }] })

function keyIn(flag: Stored): string {
  return text(flag, 'identifier.value') ?? ''
}

function flagFor({ policies }: HealthcareSystem, alert: PrisonAlert, shown: boolean, subject: string): Resource {
  const { description, since } = policies.risk.shownAs(alert)
  const source = policies.risk.sourceOf(alert)
  const standing = policies.risk.standingOf(alert.code)
  return {
    resourceType: 'Flag',
    ...(standing === 'in-use' ? {} : { extension: [{ url: CODE_STANDING, valueCode: standing }] }),
    status: shown ? 'active' : 'inactive',
    category: [
      { coding: [PRISON_ALERT_CATEGORY] },
      { coding: [{ system: PRISON_ALERT_TYPE, code: alert.type, display: alert.typeDescription }] },
    ],
    code: { coding: [{ system: PRISON_ALERT, code: alert.code, display: description }], text: description },
    subject: { reference: subject },
    period: { ...(since ? { start: since } : {}), ...(alert.expiresOn ? { end: alert.expiresOn } : {}) },
    ...(source ? { author: { display: source } } : {}),
  }
}

/** A new version only where something changed. */
function keep({ store }: HealthcareSystem, flag: Resource, same: Stored | undefined): Stored {
  if (!same) return store.create(flag)
  const { id, meta: _meta, ...held } = same
  const { resourceType, ...given } = flag
  const unchanged = Object.entries(given).every(([name, value]) => JSON.stringify(held[name]) === JSON.stringify(value))
  return unchanged ? same : store.update({ resourceType, ...given, id })
}
