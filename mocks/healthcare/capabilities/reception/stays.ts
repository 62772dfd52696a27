import type { HealthcareSystem } from '../../capability.ts'
import { all, isObject, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { CONFIRMED_AT, CUSTODY_CLASS, WHEREABOUTS } from '../../fhir/systems.ts'
import { staysOf } from '../../people.ts'
import { settleTrace } from '../first-stage.ts'
import { settleMovement } from '../movements/movements.ts'
import { retire } from './readmission.ts'
import { cellOf } from './rounds.ts'
import { placeOf, type Whereabouts } from './whereabouts.ts'

/** Puts the person's stay into the state that the prison confirmed at `confirmedAt`. */
export function confirmStay(
  system: HealthcareSystem,
  patient: Stored,
  whereabouts: Whereabouts,
  confirmedAt: string,
): void {
  const { store, policies } = system
  const subject = { reference: `Patient/${patient.id}` }
  const stays = staysOf(store, subject.reference)
  const status = policies.reception.stayStatus(whereabouts)
  const open = stays.filter((stay) => stay.status !== 'finished')
  const same = open.find((stay) => status === 'finished' || policies.reception.isSameStay(stay, whereabouts))
  for (const stay of open)
    if (stay !== same) store.update({ ...stay, status: 'finished', period: endedNow(stay, confirmedAt) })
  if (!same && status === 'finished') return
  const place = status === 'finished' ? {} : placeOf(placed(system, same, whereabouts), system.config.establishments)
  const called = policies.whereabouts.called(whereabouts)
  const changes = extensionOf(same, WHEREABOUTS, 'valueCode') !== called || cellOf(same) !== cellOf(place)
  const confirmedBefore = extensionOf(same, CONFIRMED_AT, 'valueInstant')
  const isConfirmed = confirmedBefore === undefined || policies.whereabouts.isConfirmedBy(changes)
  const stay: Resource = {
    resourceType: 'Encounter',
    ...same,
    status,
    class: { system: CUSTODY_CLASS, code: 'custody', display: 'Stay in custody' },
    subject,
    period: status === 'finished' ? endedNow(same, confirmedAt) : periodOf(same, whereabouts, confirmedAt),
    ...place,
    extension: [
      ...all(same, 'extension').filter(
        (one) => !isObject(one) || ![CONFIRMED_AT, WHEREABOUTS].includes(String(one.url)),
      ),
      { url: WHEREABOUTS, valueCode: called },
      { url: CONFIRMED_AT, valueInstant: isConfirmed ? confirmedAt : confirmedBefore },
    ],
  }
  const begins = !same
  const kept = same
    ? store.update({ ...stay, id: same.id })
    : begin(system, subject.reference, stay, stays, whereabouts)
  const earlier = stays.flatMap(({ id }) => (id === kept.id ? [] : (store.find('Encounter', id) ?? [])))
  settleMovement(system, {
    patient: subject.reference,
    stay: kept,
    earlier,
    begins,
    fromOutside: whereabouts.lastMovement === 'Admission',
    wentOut: status === 'finished' && whereabouts.lastMovement !== 'Transfers',
  })
  if (status !== 'finished') settleTrace(system, subject.reference, begins ? 'arrival' : changes ? 'move' : 'notice')
}

function begin(
  system: HealthcareSystem,
  patient: string,
  stay: Resource,
  earlier: readonly Stored[],
  { lastMovement }: Whereabouts,
): Stored {
  const begun = system.store.create(stay)
  if (earlier.length > 0 && system.policies.reception.isReadmission(lastMovement)) retire(system, patient)
  return begun
}

/** Whereabouts with the cell that is shown, which a record may have kept from before. */
function placed({ policies }: HealthcareSystem, same: Stored | undefined, now: Whereabouts): Whereabouts {
  const { cell: held, ...rest } = now
  const before = cellOf(same)?.replace(`${now.prisonId}-`, '')
  const cell = policies.whereabouts.cell(before, held)
  return { ...rest, ...(cell ? { cell } : {}) }
}

function extensionOf(stay: Stored | undefined, url: string, value: string): string | undefined {
  const found = all(stay, 'extension').filter((one) => isObject(one) && one.url === url)
  return text(found, value)
}

function periodOf(stay: Stored | undefined, { receptionDate }: Whereabouts, now: string): object {
  return { start: text(stay, 'period.start') ?? receptionDate ?? now.slice(0, 10) }
}

function endedNow(stay: Stored | undefined, now: string): object {
  return { ...(isObject(stay?.period) ? stay.period : {}), end: now }
}
