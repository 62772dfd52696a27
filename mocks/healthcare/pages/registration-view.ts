import type { Establishment } from '../../../src/domain/people.ts'
import {
  AT_HOME,
  choiceIn,
  extensionsOf,
  OPTION,
  PROMPT,
  partIn,
  REGISTRATION,
} from '../capabilities/registration/decision.ts'
import { SUBMISSION } from '../capabilities/registration/submission.ts'
import { all, type Stored, text, texts } from '../fhir/resource.ts'
import { WORK_ITEM } from '../fhir/systems.ts'
import type { Desk } from './desk.ts'
import { instantInWords } from './times.ts'

export const CHOICE_WORDS: Readonly<Record<string, string>> = {
  permit: 'Register with the practice in the prison',
  deny: 'Do not register',
  deferred: 'Decide later',
}
export const AT_HOME_WORDS: Readonly<Record<string, string>> = {
  keep: 'Stays registered at home',
  end: 'Lets the registration at home end',
}
export const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', cy: 'Welsh', pl: 'Polish' }
export const FORMATS: Readonly<Record<string, string>> = {
  spoken: 'Spoken',
  written: 'Written',
  'easy-read': 'Easy read',
  'large-print': 'Large print',
  audio: 'Audio',
}

/** What is known of a person's registration, and of the decision on it. */
export interface RegistrationView {
  /** The conversation that is open, and what it showed. */
  readonly draft?: {
    readonly stored: Stored
    readonly version: string
    /** By the code of what each says. */
    readonly points: Readonly<Record<string, string>>
    readonly options: readonly string[]
    readonly isPrompted: boolean
  }
  /** The last decision that counts. */
  readonly decision?: Stored
  readonly isSubmitted: boolean
  /** Why the person is to be asked again: codes. */
  readonly asked: readonly string[]
}

export async function registrationOf(desk: Desk, patient: string): Promise<RegistrationView> {
  const query = { patient, category: `${REGISTRATION.system}|${REGISTRATION.code}`, _sort: '_lastUpdated' }
  const { matches } = await desk.search('Consent', query)
  const decision = matches.findLast(({ status }) => status === 'active' || status === 'proposed')
  const tasks = async (code: string) => (await desk.search('Task', { patient, code })).matches
  const submitted = await tasks(`${SUBMISSION.system}|${SUBMISSION.code}`)
  const asked = (await tasks(`${WORK_ITEM}|registration-decision`)).filter(({ status }) => status === 'requested')
  // What has not gone can still be said more fully.
  const stored = matches.findLast(({ status }) => status === 'draft') ?? (submitted.length > 0 ? undefined : decision)
  return {
    ...(stored ? { draft: await draftFrom(desk, stored) } : {}),
    ...(decision ? { decision } : {}),
    isSubmitted: submitted.length > 0,
    asked: asked.flatMap((task) => texts(task, 'reasonCode.coding.code')),
  }
}

async function draftFrom(desk: Desk, stored: Stored): Promise<NonNullable<RegistrationView['draft']>> {
  const [, id] = (text(stored, 'sourceReference.reference') ?? '').split('/')
  const wording = id === undefined ? undefined : await desk.read('DocumentReference', id)
  const points = all(wording, 'content').map((one): [string, string] => [
    text(one, 'format.code') ?? '',
    Buffer.from(text(one, 'attachment.data') ?? '', 'base64').toString('utf8'),
  ])
  return {
    stored,
    version: text(stored, 'policyRule.coding.code') ?? '',
    points: Object.fromEntries(points),
    options: extensionsOf(stored, OPTION).flatMap((one) => text(one, 'valueCode') ?? []),
    isPrompted: extensionsOf(stored, PROMPT).length > 0,
  }
}

const DECIDED = 'https://interlock.example/fhir/StructureDefinition/registration-decided'

/** A decision, fact by fact. */
export function decisionFacts(
  decision: Stored,
  nameOf: (practitioner: string) => string,
  establishments: readonly Establishment[],
): readonly (readonly [string, string | undefined])[] {
  const part = (name: 'by' | 'at' | 'language' | 'format' | 'understood') => partIn(decision, name)
  const stamp = extensionsOf(decision, DECIDED).flatMap((one) => all(one, 'extension'))
  const [on] = texts(stamp, 'valueDateTime')
  const code = texts(stamp, 'valueIdentifier.value')[0]
  const [home] = extensionsOf(decision, AT_HOME).flatMap((one) => text(one, 'valueCode') ?? [])
  const [by, at, language, format] = [part('by'), part('at'), part('language'), part('format')]
  return [
    ['Decision', CHOICE_WORDS[choiceIn(decision) ?? '']],
    ['Decided on', on && instantInWords(on)],
    ['Decided at', establishments.find((one) => one.code === code)?.name],
    ['Explained by', by && nameOf(by)],
    ['Explained on', at && instantInWords(at)],
    ['Explained in', language && (LANGUAGES[language] ?? language)],
    ['Explained as', format && (FORMATS[format] ?? format)],
    ['Understood as', part('understood')],
    ['Registration at home', home && AT_HOME_WORDS[home]],
    ['Wording', text(decision, 'policyRule.coding.code')],
  ]
}
