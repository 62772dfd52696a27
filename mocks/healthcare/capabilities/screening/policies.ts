import { hasCode, type Stored, text } from '../../fhir/resource.ts'
import { isOpen } from '../../worklist.ts'
import { extensionsOf, WITHDRAWN } from '../registration/decision.ts'

/** The programme that may be told of a person only with their recorded consent. Source: AAA standard operating procedure. */
const NEEDS_CONSENT = ['aaa']

/** The category of a consent to be made known to a screening programme. */
export const SHARING = {
  system: 'https://interlock.example/fhir/CodeSystem/consent-category',
  code: 'screening-sharing',
} as const

/** Mistakes a supplier can make with people whom national screening does not find. */
export interface ScreeningPolicies {
  /** Whether national screening finds a person, by what was submitted for them and what they decided, oldest first. */
  isFound(submissions: readonly Stored[], decisions: readonly Stored[]): boolean
  /** Which of the programmes that a person is due for are listed. */
  listed(programmes: readonly string[]): readonly string[]
  /** Code of the establishment whose staff make the offer. */
  siteOf(stay: Stored): string | undefined
  /** Whether to list a person for a programme, of whom there were these items. */
  lists(earlier: readonly Stored[]): boolean
  /** Whether somebody leaves the list once screening finds them. */
  endsWhenFound(): boolean
  /** Whether a person may be made known to a programme, with the consents of everybody. */
  mayShare(programme: string, patient: string, consents: readonly Stored[]): boolean
  /** Whether the programme is told. */
  tells(): boolean
}

export const referenceScreening: ScreeningPolicies = {
  isFound: (submissions, decisions) => {
    const last = decisions.at(-1)
    const withdrawn = last !== undefined && extensionsOf(last, WITHDRAWN).length > 0
    return !withdrawn && submissions.some((task) => isOpen(task) || task.status === 'completed')
  },
  listed: (programmes) => programmes,
  siteOf: (stay) => text(stay, 'serviceProvider.identifier.value'),
  lists: (earlier) => earlier.length === 0,
  endsWhenFound: () => true,
  mayShare: (programme, patient, consents) =>
    !NEEDS_CONSENT.includes(programme) ||
    consents.some((one) => isPermission(one) && text(one, 'patient.reference') === patient),
  tells: () => true,
}

/** Whether a consent says yes to being made known. */
export function isPermission(consent: Stored): boolean {
  return (
    hasCode(consent.category, SHARING) && consent.status === 'active' && text(consent, 'provision.type') === 'permit'
  )
}
