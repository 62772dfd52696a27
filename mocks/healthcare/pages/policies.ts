import type { Explanation } from './explanations.ts'
import type { PersonView } from './person.ts'
import type { RiskView } from './risk-view.ts'
import { agoInWords, instantInWords } from './times.ts'

/** The pages of an open record. */
export const RECORD_VIEWS = ['Summary', 'Risk history', 'Notes', 'Appointments', 'Reception', 'Registration'] as const
export type RecordView = (typeof RECORD_VIEWS)[number]

/** Mistakes a supplier can make on screens. */
export interface PagePolicies {
  /** What a browser is told about keeping pages. */
  cacheControl(): string
  /** Whether a page of an open record carries the person's risk. */
  carriesRisk(view: RecordView): boolean
  /** What a page that stays open shows next, given the risk of its person and of the record that was opened last. */
  refreshed(own: RiskView, openedLast: RiskView | undefined): RiskView
  /** The state of risk in words. */
  statement(risk: RiskView): string
  /** How old it is, in words; nothing where the prison never confirmed it. */
  age(risk: RiskView, now: Date): string | undefined
  /** Whom an item is said to be about. */
  namedOn(person: PersonView): string
  /** What is listed for patients. */
  explanations(written: readonly Explanation[]): readonly Explanation[]
  /** Whether what is listed can be opened. */
  isThere(explanation: Explanation): boolean
  /** The stylesheet and the script as they are delivered. */
  style(sheet: string): string
  script(text: string): string
}

export const referencePages: PagePolicies = {
  cacheControl: () => 'no-store',
  carriesRisk: () => true,
  refreshed: (own) => own,
  statement: ({ state, alerts, isRestricted }) => {
    if (state === 'shown') return alerts.length === 1 ? '1 active alert' : `${alerts.length} active alerts`
    if (state === 'none') return 'No known risks'
    if (state === 'unavailable') return 'Not available'
    return isRestricted ? 'Withheld by the prison' : 'Withheld from your role'
  },
  age: ({ confirmedAt }, now) =>
    confirmedAt && `Confirmed by the prison on ${instantInWords(confirmedAt)}, ${agoInWords(confirmedAt, now)}`,
  namedOn: ({ listed }) => listed,
  explanations: (written) => written,
  isThere: () => true,
  style: (sheet) => sheet,
  script: (text) => text,
}
