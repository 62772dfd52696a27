import type { Limit } from '../../domain/limits.ts'
import type { CandidateRole, RunEnd } from '../../domain/run-facts.ts'
import type { Extent } from '../../domain/stage.ts'
import type { Cause, ConformanceRecord, ExampleOutcome, RunOutcome, Tally, Verdict } from '../../verdict/record.ts'

export type Colour = 'green' | 'aqua-green' | 'red' | 'yellow' | 'purple' | 'blue' | 'grey' | 'white'

/** What readers call a verdict, and its colour, which never says more than the words. */
export const VERDICTS: Readonly<Record<Verdict, { readonly words: string; readonly colour: Colour }>> = {
  pass: { words: 'Met', colour: 'green' },
  fail: { words: 'Not met', colour: 'red' },
  inconclusive: { words: 'Inconclusive', colour: 'yellow' },
  'blocked-by-counterparty': { words: 'Blocked by prison side', colour: 'purple' },
  'needs-evidence': { words: 'Needs evidence', colour: 'blue' },
  'not-run': { words: 'Not run', colour: 'grey' },
  'not-applicable': { words: 'Not applicable', colour: 'white' },
}

export const OUTCOMES: Readonly<Record<ExampleOutcome, { readonly words: string; readonly colour: Colour }>> = {
  passed: { words: 'Passed', colour: 'green' },
  failed: { words: 'Failed', colour: 'red' },
  inconclusive: { words: 'Inconclusive', colour: 'yellow' },
  blocked: { words: 'Blocked by prison side', colour: 'purple' },
  parked: { words: 'Waiting for a person', colour: 'blue' },
  'not-run': { words: 'Not run', colour: 'grey' },
  'not-applicable': { words: 'Not applicable', colour: 'white' },
}

const STAGES = { bid: 'bid', acceptance: 'acceptance', live: 'live operation' } as const

export const EXTENTS: Readonly<Record<Extent, string>> = {
  target: 'with the proposed prison interface',
  today: 'with the prison interface of today',
}

/** The same of a run whose candidate is not connected to our prison: everything is asked of it as it is. */
export function extentWords(extent: Extent, role: CandidateRole): string {
  if (role === 'healthcare') return EXTENTS[extent]
  return role === 'prison' ? 'asked of the prison side as it is' : 'asked of the server as it is'
}

/** Why a run ended before its last example. */
export const EARLY_ENDS: Readonly<Record<NonNullable<RunEnd['aborted']>, string>> = {
  interrupted: 'somebody interrupted it',
  'time box': 'its time was over',
  'live data': 'data that may be real was seen',
  fault: 'Interlock itself went wrong',
  preflight: 'it was given up before the first example',
}

/** The outcome of a run in words a reader cannot mistake. */
export function outcomeWords({ outcome, run }: Pick<ConformanceRecord, 'outcome' | 'run'>): string {
  const stage = STAGES[run.stage]
  const words: Readonly<Record<RunOutcome, string>> = {
    'not-conformant': `Not conformant at the ${stage} stage`,
    incomplete: `Incomplete at the ${stage} stage`,
    conformant: `Conformant at the ${stage} stage`,
    'conformant-with-accepted-deviations': `Conformant at the ${stage} stage, with accepted deviations`,
    'nothing-failed-in-rehearsal': 'Nothing failed in rehearsal',
    partial: 'Part of the specification only: not a verdict',
    void: 'Void: nothing in this run counts',
  }
  return run.mode === 'rehearsal' && outcome === 'not-conformant' ? 'Something failed in rehearsal' : words[outcome]
}

/** For example `27 of 30 MUSTs met, 1 not met, 2 not shown`. Never a percentage. */
export function tallyWords({ met, notMet, notShown, total }: Tally, what = 'MUSTs'): string {
  return `${met} of ${total} ${what} met, ${notMet} not met, ${notShown} not shown`
}

/** What a cause means to somebody who did not build the harness, and who usually puts it right. */
export const CAUSES: Readonly<Record<Cause, { readonly means: string; readonly who: string }>> = {
  'promise-not-kept': { means: 'A look was answered, and what was seen is not what was asked', who: 'the supplier' },
  'over-a-proposed-limit': {
    means: 'It works, but more slowly than a limit that this specification only proposes',
    who: 'the buyer, by adopting or changing the limit; then the supplier',
  },
  'given-not-arranged': {
    means: 'The situation could not be arranged, so the promise itself was never tested',
    who: 'the supplier, by meeting the requirement that arranges it',
  },
  'candidate-unreachable': {
    means: 'Nobody answered, so there was nobody to judge',
    who: 'whoever runs the test environment of the system',
  },
  configuration: {
    means: 'The system refused our credentials, or its candidate file does not describe it',
    who: 'whoever wrote the candidate file',
  },
  'candidate-unwell': {
    means: 'The system answered with errors or not at all, to this and to a control request',
    who: 'whoever runs the test environment of the system',
  },
  'nothing-observed': {
    means: 'Something must never happen, and nothing was seen in which it could have happened',
    who: 'the supplier, by letting the run see every message type that the system declares',
  },
  scale: { means: 'Too little was measured to say', who: 'whoever runs Interlock, with full volumes' },
  unsupported: {
    means: "The supplier's driver gave no look that can be checked, or cannot be asked for one so far",
    who: 'the supplier, in its driver or by another route',
  },
  'no-browser': {
    means: 'No browser started on the machine of the run, so nobody looked at the screens',
    who: 'whoever runs Interlock, by installing Chrome or naming a browser in INTERLOCK_CHROMIUM',
  },
  unstable: { means: 'It passed once and failed once', who: 'the supplier; until then it counts as neither' },
  'not-offered': { means: 'The system does not offer this function at all', who: 'the supplier' },
  equivalence: { means: 'The supplier claims to meet this in another way', who: 'a named assessor' },
  'outside-the-tender': {
    means: 'It was seen only through a component that is not part of the tender',
    who: 'a named assessor',
  },
  'awaiting-a-decision': { means: 'A document has to be judged by a person', who: 'a named assessor' },
  'document-rejected': { means: 'A person judged the document and did not accept it', who: 'the supplier' },
  'not-automated': { means: 'No example proves this yet', who: 'the maintainers of the specification' },
  'blocked-by-counterparty': {
    means: 'The prison side offers no way to do this',
    who: 'the prison side; never held against the supplier',
  },
  'not-applicable': { means: 'The requirement does not apply to what this system declares', who: 'nobody' },
  'awaiting-a-person': { means: 'Somebody has to act first', who: 'whoever attends the run' },
  'awaiting-the-night': {
    means: 'The system does this in its overnight work, and the run did not last until then',
    who: 'whoever runs Interlock, by a longer run or by the hook "jobs"',
  },
  'awaiting-a-hook': {
    means: 'The system would have to be made to do something, and its candidate file gives no way',
    who: 'the supplier, by a hook in the candidate file',
  },
  'nobody-left': {
    means: 'The list of people whom the system has holds nobody more for this',
    who: 'the supplier, by loading more people (interlock people)',
  },
  'never-finished': { means: 'It was started and never ended', who: 'whoever runs Interlock' },
  'never-started': { means: 'It was demanded and never started', who: 'whoever runs Interlock' },
  'possible-live-data': {
    means: 'A number that may belong to a real person was seen; the run stopped',
    who: 'whoever owns the data in the system',
  },
  'harness-fault': { means: 'Interlock itself went wrong', who: 'the maintainers of Interlock' },
}

/** What each grade of a source or a limit means. */
export const GRADES: Readonly<Record<string, string>> = {
  V: 'verified at its source',
  S: 'reported by a secondary source',
  U: 'unconfirmed',
  P: 'proposed by this specification',
}

/** Who stands behind the specification's value of a limit. */
export function standing({ id, grade }: Limit, { adoptedLimits }: ConformanceRecord['run']): string {
  return adoptedLimits.includes(id) ? 'adopted by the tender' : (GRADES[grade] ?? grade)
}

const AREAS: Readonly<Record<string, string>> = {
  RISK: 'Risk at the point of need',
  APPT: 'Appointments',
  IDM: 'Identity',
  MOVE: 'Reception, transfer and release moves',
  GMS: 'Registration and consent',
  NEED: 'Functional needs',
  MED: 'Medicines',
  REL: 'Release and continuity',
  CONF: 'Confidentiality',
  AUD: 'Audit',
  ACC: 'Access',
  RES: 'Downtime and backlog',
  DQ: 'Data quality',
  VOL: 'Volume',
  UI: 'Interface',
  A11Y: 'Accessibility',
  STD: 'Standards',
  SAFE: 'Clinical safety',
  EXIT: 'Migration and portability',
  REG: 'Regression',
  FHIR: 'FHIR behaviour',
  OPS: 'Prison side',
}

/** For example `Appointments (APPT)`. */
export function areaWords(area: string): string {
  const words = Object.hasOwn(AREAS, area) ? AREAS[area] : undefined
  return words ? `${words} (${area})` : area
}

/** The same words as the beginning of a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
