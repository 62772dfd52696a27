import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { RiskShown } from './risk.ts'
import type { Role } from './staff.ts'

/** A rule of WCAG that a scan found broken. */
export interface ScanFinding {
  readonly view: string
  /** The rule's name, and how grave it is: `color-contrast (serious)`. */
  readonly rule: string
  /** What breaks it. */
  readonly where: string
  readonly isSerious: boolean
}

/** A way by keyboard alone. */
export interface KeyboardWay {
  /** Whether it led to the end. */
  readonly arrived: boolean
  /** Keys pressed. */
  readonly keys: number
  /** Stops at which nothing showed where the focus was. */
  readonly blindStops: readonly string[]
  readonly seen: string
}

/** What is wrong with a view that is enlarged, or whose text is spaced out. */
export interface LayoutFinding {
  readonly view: string
  readonly what: string
  readonly seen: string
}

/** A text for patients, in one language and form. */
export interface PatientText {
  readonly language: string
  readonly form: string
  readonly version: string
  /** Whether it opened, and as sound where it is meant to be heard. */
  readonly opens: boolean
  /** CSS pixels of its letters. */
  readonly letterPx: number
}

/** What the words at the head of a record say of risk, without their colour. */
export interface RiskInWords {
  /** `nothing` where they tell no state. */
  readonly state: RiskShown['state']
  readonly text: string
  readonly seen: string
}

export interface HealthcareAccessibility {
  scanFindings(
    person: Person,
    role: Role,
  ): Promise<{ readonly views: number; readonly findings: readonly ScanFinding[] }>
  /** From signing in to the risk of a person's record. */
  wayByKeyboard(person: Person, role: Role): Promise<KeyboardWay>
  /** What each view is like four times as large, in a window of 1280 by 1024 pixels. */
  enlarged(person: Person, role: Role): Promise<readonly LayoutFinding[]>
  /** What each view is like with the text spacing of WCAG 1.4.12. */
  spacedOut(person: Person, role: Role): Promise<readonly LayoutFinding[]>
  /** The words that say what is known of a person's risk. */
  riskInWords(person: Person, role: Role): Promise<RiskInWords>
  patientTexts(role: Role): Promise<{ readonly texts: readonly PatientText[]; readonly seen: string }>
}

export function expectNoSeriousFinding(
  { views, findings }: Awaited<ReturnType<HealthcareAccessibility['scanFindings']>>,
  seen: string,
): void {
  const serious = findings.filter(({ isSerious }) => isSerious)
  if (views > 0 && serious.length === 0) return
  throw new NonConformance({
    expected: 'a scan to find nothing serious on any view',
    found:
      views === 0 ? 'no view' : serious.map(({ view, rule, where }) => `${rule} on "${view}": ${where}`).join('; '),
    seen,
    next: 'mend it; what a scan cannot find is for the audit by people.',
  })
}

export function expectArrived({ arrived, keys, blindStops, seen }: KeyboardWay): void {
  if (arrived && blindStops.length === 0) return
  throw new NonConformance({
    expected: 'a way by keyboard alone on which every stop can be seen',
    found: arrived ? `nothing shows the focus on ${blindStops.join(', ')}` : `no way after ${keys} keys`,
    seen,
    next: 'let everything that can be pressed be reached by keyboard, and show where the focus is.',
  })
}

export function expectNothingLost(findings: readonly LayoutFinding[]): void {
  const [first] = findings
  if (!first) return
  throw new NonConformance({
    expected: 'every view to be readable, with the risk in sight',
    found: findings.map(({ view, what }) => `"${view}": ${what}`).join('; '),
    seen: first.seen,
    next: 'let text and layout follow the size that the user has chosen.',
  })
}

/** Each state is said in words of its own, so that nobody needs a colour to tell them apart. */
export function expectToldApart(said: readonly RiskInWords[]): void {
  const states = said.map(({ state }) => state)
  if (states.length > 1 && !states.includes('nothing') && new Set(states).size === states.length) return
  throw new NonConformance({
    expected: 'each state of risk to be said in words of its own',
    found: said.map(({ state, text }) => `${state}: "${text}"`).join(', '),
    seen: said.at(-1)?.seen ?? '',
    next: 'say in words what a colour says.',
  })
}

/** The forms that patients need, by what is said of a text. */
export const PATIENT_FORMS: Readonly<Record<string, (text: PatientText) => boolean>> = {
  'easy read': ({ form }) => /easy/i.test(form),
  translated: ({ language }) => language.trim() !== '' && !/\benglish\b|^en\b/i.test(language),
  audio: ({ form }) => /audio|sound|listen/i.test(form),
  'large print': ({ form }) => /large/i.test(form),
}

/** Letters of large print, in CSS pixels: 16 points. */
const LARGE_PX = 21

export function expectForms(texts: readonly PatientText[], forms: readonly string[], seen: string): void {
  const missing = forms.filter((form) => !texts.some((text) => PATIENT_FORMS[form]?.(text)))
  const small = texts.filter((text) => PATIENT_FORMS['large print']?.(text) && text.letterPx < LARGE_PX)
  if (missing.length === 0 && small.length === 0) return
  throw new NonConformance({
    expected: `the explanation in these forms: ${forms.join(', ')}`,
    found:
      missing.length > 0
        ? `none that is ${missing.join(', ')}`
        : `large print with letters of ${small[0]?.letterPx} pixels`,
    seen,
    next: 'give the explanation in each form that patients need.',
  })
}

export function expectAllOpen(texts: readonly PatientText[], seen: string): void {
  const closed = texts.filter(({ opens }) => !opens)
  if (texts.length > 0 && closed.length === 0) return
  throw new NonConformance({
    expected: 'every listed text to open, and what is to be heard to be heard',
    found: closed.map(({ language, form }) => `${form} in ${language} does not`).join(', ') || 'none listed',
    seen,
    next: 'list what is there, and nothing else.',
  })
}

export function expectVersions(texts: readonly PatientText[], seen: string): void {
  const bare = texts.filter(({ version }) => version === '')
  if (texts.length > 0 && bare.length === 0) return
  throw new NonConformance({
    expected: 'every listed text to have a version',
    found: bare.map(({ language, form }) => `${form} in ${language} has none`).join(', ') || 'none listed',
    seen,
    next: 'say of which wording a translation or a recording is.',
  })
}
