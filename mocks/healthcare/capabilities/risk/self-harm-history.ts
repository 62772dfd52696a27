import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Resource, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { HISTORY_SOURCE, LIST_KIND, SNOMED } from '../../fhir/systems.ts'
import { flagsOf } from './flags.ts'

/** Mistakes a supplier can make in gathering a history of self-harm. */
export interface SelfHarmHistoryPolicies {
  isCodedProblem(problem: Stored): boolean
  isCodedAlert(flag: Stored): boolean
  /** Whether notes are looked into as well, where there are so many coded entries. */
  searchesNotes(coded: number): boolean
  isFind(words: string): boolean
  isOf(item: Stored, subject: string): boolean
  /** What says of an entry where it comes from. */
  mark(source: 'coded' | 'free-text'): string | undefined
  warning(finds: number): string | undefined
}

/** Self-injurious behaviour, suicide attempt, suicidal thoughts. Source: SNOMED CT. */
const CODES = ['248062006', '82313006', '6471006']
/** ACCT and self-harm of the prison's alert codes. */
const ALERTS = ['HA', 'HA1', 'HA2', 'HC', 'HS']
/** Words, common misspellings and abbreviations of notes. */
const WORDS = /\b(sel?fe?|slef)[\s-]?h(ar|ra)?m|\bdsh\b|\bo\/?d\b|\boverdos|\bsuicid|\bligature|\bacct\b/i

export const referenceSelfHarmHistory: SelfHarmHistoryPolicies = {
  isCodedProblem: (problem) => CODES.some((code) => hasCode(problem.code, { system: SNOMED, code })),
  isCodedAlert: (flag) => ALERTS.includes(text(flag, 'code.coding.code') ?? ''),
  searchesNotes: () => true,
  isFind: (words) => WORDS.test(words),
  isOf: (item, subject) => text(item, 'subject.reference') === subject,
  mark: (source) => source,
  warning: (finds) =>
    `${finds} found by words in notes. There may be more: a search for words does not find everything.`,
}

const SELF_HARM_HISTORY = { system: LIST_KIND, code: 'self-harm-history', display: 'History of self-harm' }

/** Gathers a patient's history of self-harm each time it is asked for. */
export function createSelfHarmHistory(system: HealthcareSystem): Capability {
  const { store } = system
  return {
    name: 'self-harm history',
    beforeRead: {
      List: async ({ query }) => {
        if (!(query.get('code') ?? '').endsWith(SELF_HARM_HISTORY.code)) return
        const subject = query.get('subject') ?? query.get('patient') ?? ''
        if (!store.find('Patient', subject.replace('Patient/', ''))) return
        write(system, subject)
      },
    },
    shows: {
      List: (list, { user }) => {
        const visible = system.config.alertVisibility[user.role] ?? []
        return hasCode(list.code, SELF_HARM_HISTORY) && !visible.includes('H') ? undefined : list
      },
    },
  }
}

function write(system: HealthcareSystem, subject: string): void {
  const { store, clock, policies } = system
  const { selfHarmHistory } = policies
  const own = (item: Stored) => selfHarmHistory.isOf(item, subject)
  const coded = [
    ...flagsOf(system, subject).filter(selfHarmHistory.isCodedAlert),
    ...store.filter('Condition', (problem) => own(problem) && selfHarmHistory.isCodedProblem(problem)),
  ]
  const finds = selfHarmHistory.searchesNotes(coded.length)
    ? store.filter('DocumentReference', (note) => own(note) && selfHarmHistory.isFind(wordsOf(note)))
    : []
  const before = store.filter(
    'List',
    (list) => text(list, 'subject.reference') === subject && hasCode(list.code, SELF_HARM_HISTORY),
    subject,
  )[0]
  const warning = selfHarmHistory.warning(finds.length)
  const entry = [...coded.map((item) => entryFor(item, 'coded')), ...finds.map((item) => entryFor(item, 'free-text'))]
  const list: Resource = {
    resourceType: 'List',
    ...(before ? { id: before.id } : {}),
    status: 'current',
    mode: 'snapshot',
    title: SELF_HARM_HISTORY.display,
    code: { coding: [SELF_HARM_HISTORY] },
    subject: { reference: subject },
    date: clock.now().toISOString(),
    ...(warning ? { note: [{ text: warning }] } : {}),
    ...(entry.length > 0 ? { entry } : {}),
  }
  if (before) store.update(list)
  else store.create(list)

  function entryFor(item: Stored, source: 'coded' | 'free-text'): object {
    const code = selfHarmHistory.mark(source)
    return {
      ...(code ? { flag: { coding: [{ system: HISTORY_SOURCE, code }] } } : {}),
      item: { reference: referenceTo(item) },
    }
  }
}

/** The text of a note, whichever of its attachments holds it. */
function wordsOf(note: Stored): string {
  const attachments = all(note, 'content.attachment').filter(isObject)
  return attachments.map((one) => decoded(text(one, 'data') ?? '')).join('\n')
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}
