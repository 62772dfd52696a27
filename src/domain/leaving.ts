import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

export const LEAVINGS = ['transfer', 'discharge'] as const
export type Leaving = (typeof LEAVINGS)[number]

/** What a medicine is beside its name, and whether it is taken. */
export const MEDICINE_KINDS = ['ordinary', 'opioid substitution', 'time-critical', 'stopped'] as const
export type MedicineKind = (typeof MEDICINE_KINDS)[number]

/** What a person is given of a medicine on leaving. `withdrawn` was recorded and taken back. */
export type Provision =
  | { readonly as: 'supply'; readonly days: number; readonly withdrawn: boolean }
  | { readonly as: 'prescription'; readonly withdrawn: boolean }

/** A medicine, and what is provided of it on leaving. */
export interface PreparedMedicine {
  readonly medicine: string
  readonly kind: MedicineKind
  readonly provision?: Provision
}

/** How staff see what was prepared for a person's leaving. */
export interface LeavingSeen {
  readonly complete: boolean
  /** Why less was provided than is due; empty where nothing was said. */
  readonly reason: string
  /** `Sertraline: 7 days` and the like, of what stands. */
  readonly provided: readonly string[]
  readonly seen: string
}

/** What whoever completed the medicines was answered. */
export interface LeavingAnswer {
  readonly accepted: boolean
  readonly reasons: readonly string[]
  readonly message: string
  readonly seen: string
}

export interface HealthcareLeaving {
  /** Puts medicines on the record; what is provided of them is left out. */
  recordsMedicines(person: Person, role: Role, medicines: readonly PreparedMedicine[]): Promise<void>
  /** Records medicines that are not yet on the record, and what of each is provided for this leaving. */
  preparesLeaving(person: Person, role: Role, leaving: Leaving, medicines: readonly PreparedMedicine[]): Promise<void>
  /** A refusal is an answer like any other. An empty reason is left out. */
  completesLeaving(person: Person, role: Role, leaving: Leaving, reason: string): Promise<void>
  leavingAnswer(person: Person): LeavingAnswer
  leavingSeen(person: Person, role: Role, leaving: Leaving): Promise<LeavingSeen>
}

/** The problem reason of a refusal. */
const SUPPLY_REQUIRED = 'supply-required'

/** How features say what was answered. */
export const LEAVING_ANSWERS = ['complete', 'refused for want of a supply, a prescription or a reason'] as const
export type LeavingAnswerWords = (typeof LEAVING_ANSWERS)[number]

export function expectLeavingAnswer(answer: LeavingAnswer, expected: LeavingAnswerWords): void {
  const { accepted, reasons, message, seen } = answer
  const isRefused = !accepted && reasons.length === 1 && reasons[0] === SUPPLY_REQUIRED && message.length > 0
  if (expected === 'complete' ? accepted : isRefused) return
  throw new NonConformance({
    expected: `the medicines to be ${expected}${expected === 'complete' ? '' : ` (${SUPPLY_REQUIRED})`}`,
    found: accepted ? 'complete' : `refused: ${reasons.join(', ') || 'no coded reason'}: "${message}"`,
    seen,
    next: 'ask for seven days or a prescription of each medicine that is taken, or else for a reason; opioid substitution is left out on transfer.',
  })
}

/** Open or complete, with exactly this provided, and this said. */
export function expectLeaving(
  found: LeavingSeen,
  { complete, reason, medicines }: { complete: boolean; reason: string; medicines: readonly PreparedMedicine[] },
): void {
  const line = (state: boolean, said: string, provided: readonly string[]) =>
    `${state ? 'complete' : 'open'}, saying "${said}", with ${[...provided].sort().join('; ') || 'nothing'}`
  const wanted = line(complete, reason.trim(), medicines.flatMap(providedLine))
  const shown = line(found.complete, found.reason.trim(), found.provided)
  if (wanted === shown) return
  throw new NonConformance({
    expected: `the medicines for leaving to be ${wanted}`,
    found: shown,
    seen: found.seen,
    next: 'keep what was provided for this leaving and why, as staff recorded it; a refusal leaves it open.',
  })
}

function providedLine({ medicine, provision }: PreparedMedicine): readonly string[] {
  if (!provision || provision.withdrawn) return []
  return [`${medicine}: ${provision.as === 'supply' ? daysSupplied(provision.days) : 'prescription'}`]
}

/** `7 days`, as a look says it. */
export function daysSupplied(days: number): string {
  return `${days} days`
}

/** Rows of a table: `medicine`, `provided`, and `kind` where it matters. */
export function preparedFrom(rows: readonly Readonly<Record<string, string>>[]): readonly PreparedMedicine[] {
  return rows.map(({ medicine = '', provided = 'nothing', kind = 'ordinary' }) => {
    const known = MEDICINE_KINDS.find((one) => one === kind)
    if (!known) throw new HarnessFault(`"${kind}" is no kind of medicine. Write one of ${MEDICINE_KINDS.join(', ')}.`)
    const provision = provisionFrom(provided)
    return { medicine, kind: known, ...(provision ? { provision } : {}) }
  })
}

function provisionFrom(words: string): Provision | undefined {
  const withdrawn = words.endsWith(', taken back')
  const what = words.replace(', taken back', '')
  const days = /^(\d+) days?$/.exec(what)?.[1]
  if (days) return { as: 'supply', days: Number(days), withdrawn }
  if (what === 'a prescription') return { as: 'prescription', withdrawn }
  if (what === 'nothing') return undefined
  throw new HarnessFault(`"${words}" is nothing to provide. Write "7 days", "a prescription" or "nothing".`)
}
