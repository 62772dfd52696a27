import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Stored, text } from '../../fhir/resource.ts'
import { CONTACT_ROLE, FLAG_CATEGORY, WORK_ITEM } from '../../fhir/systems.ts'
import { patientWithPrisonNumber, prisonNumberOf } from '../../people.ts'

/** Mistakes a supplier can make about medical holds. */
export interface MedicalHoldPolicies {
  /** What the prison is told, beside the reference. */
  body(hold: Stored, contactRole: string): Readonly<Record<string, unknown>>
  /** Milliseconds after which silence is called unconfirmed; never where there is none. */
  readonly receiptWithinMs: number | undefined
  /** What staff do about a hold that the prison has not confirmed. */
  advice(): string | undefined
  tellsLifting(): boolean
  /** Whether a move is against a hold; both are ISO dates. */
  isAgainst(departs: string, until: string): boolean
  /** What makes staff look for moves against a hold. */
  looksOn(occasion: 'hold' | 'notice'): boolean
  /** What closes an alarm. */
  clearsOn(occasion: 'lifting' | 'no move'): boolean
  /** Whether a hold is the one of the patient who is to move. */
  isOf(hold: Stored, patient: string): boolean
  /** Whether a hold still stands. */
  stands(hold: Stored): boolean
}

export const referenceMedicalHolds: MedicalHoldPolicies = {
  body: (hold, contactRole) => ({ until: text(hold, 'period.end') ?? '', contactRole }),
  // Far below the receipt limit, because this record is made for rehearsals.
  receiptWithinMs: 1_000,
  advice: () => 'The prison has not confirmed this hold. Telephone the prison now and record the call.',
  tellsLifting: () => true,
  isAgainst: (departs, until) => departs <= until,
  looksOn: () => true,
  clearsOn: () => true,
  isOf: (hold, patient) => text(hold, 'subject.reference') === patient,
  stands: ({ status }) => status === 'active',
}

const HOLD = { system: FLAG_CATEGORY, code: 'medical-hold' }
const MESSAGE = { system: WORK_ITEM, code: 'medical-hold', display: 'Medical hold for the prison' }
const LIFTING = { system: WORK_ITEM, code: 'medical-hold-lifting', display: 'Lifting of a medical hold' }
const ALARM = 'medical-hold-alarm'

/** Sends medical holds to the prison, and alarms staff when a move is planned against one. */
export function createMedicalHolds(system: HealthcareSystem): Capability {
  const { store, outbox, prison, policies, worklist, background } = system
  const { medicalHolds } = policies
  const referenceOf = ({ id }: Stored) => `hold-${id}`
  const isHold = (flag: Stored) => hasCode(flag.category, HOLD)

  const tell = (hold: Stored, patient: string, prisonNumber: string, lifting: boolean) => {
    const path = `/v1/persons/${prisonNumber}/healthcare/medical-holds`
    const advice = medicalHolds.advice()
    const role = all(hold, 'extension').find((one) => isObject(one) && one.url === CONTACT_ROLE)
    outbox.send({
      patient,
      focus: `Flag/${hold.id}`,
      kind: lifting ? LIFTING : MESSAGE,
      clientReference: lifting ? `${referenceOf(hold)}-lifted` : referenceOf(hold),
      method: lifting ? 'PUT' : 'POST',
      path: lifting ? `${path}/${referenceOf(hold)}/end` : path,
      body: lifting ? {} : medicalHolds.body(hold, text(role, 'valueCode') ?? ''),
      ...(advice === undefined ? {} : { advice }),
      ...(medicalHolds.receiptWithinMs === undefined ? {} : { receiptWithinMs: medicalHolds.receiptWithinMs }),
    })
  }
  const holdsOf = (patient: string) => store.filter('Flag', (flag) => isHold(flag) && medicalHolds.isOf(flag, patient))
  const clear = (hold: Stored, patient: string, because: string) => {
    for (const alarm of worklist.open(ALARM, patient))
      if (text(alarm, 'focus.reference') === `Flag/${hold.id}`) worklist.close(alarm, because)
  }
  /** @throws {Error} when the prison does not tell of moves, so that the event is tried again */
  const compare = async (patient: string, prisonNumber: string, occasion: 'hold' | 'notice') => {
    const standing = () => holdsOf(patient).filter(medicalHolds.stands)
    if (standing().length === 0 || !medicalHolds.looksOn(occasion)) return
    const read = await prison.get(`/v1/persons/${prisonNumber}/planned-moves`)
    if (!read.ok) throw new Error(`The prison did not tell of moves of ${prisonNumber}: ${read.failure.reason}.`)
    const days = all({ moves: read.value }, 'moves')
      .filter((one) => text(one, 'status') === 'PLANNED')
      .flatMap((one) => text(one, 'departs') ?? [])
    // A hold that was lifted while the prison was asked alarms nobody.
    for (const hold of standing()) {
      const until = text(hold, 'period.end') ?? ''
      const against = days.find((departs) => medicalHolds.isAgainst(departs.slice(0, 10), until))
      if (against !== undefined)
        worklist.raise({
          kind: ALARM,
          what: `A move on ${against.slice(0, 10)} is planned against a medical hold. Telephone the prison.`,
          patient,
          focus: `Flag/${hold.id}`,
          priority: 'stat',
        })
      else if (medicalHolds.clearsOn('no move')) clear(hold, patient, 'No move is planned against the hold any more')
    }
  }

  return {
    name: 'medical holds',
    afterWrite: {
      Flag: (hold, { action }) => {
        const patient = text(hold, 'subject.reference') ?? ''
        const record = store.find('Patient', patient.replace('Patient/', ''))
        const prisonNumber = record && prisonNumberOf(record)
        if (!isHold(hold) || !prisonNumber) return undefined
        if (action === 'create') {
          tell(hold, patient, prisonNumber, false)
          background.run(compare(patient, prisonNumber, 'hold'))
        } else if (hold.status === 'inactive') {
          if (medicalHolds.tellsLifting()) tell(hold, patient, prisonNumber, true)
          if (medicalHolds.clearsOn('lifting')) clear(hold, patient, 'The hold was lifted')
        }
        return undefined
      },
    },
    onEvent: {
      PERSON_PLANNED_MOVES_CHANGED: async (_event, prisonNumber) => {
        const patient = patientWithPrisonNumber(store, prisonNumber)
        if (patient) await compare(`Patient/${patient.id}`, prisonNumber, 'notice')
      },
    },
  }
}
