import type { NhsDischarge, PracticeAnswer, SummaryHeld } from '../../domain/discharge.ts'
import type { Person } from '../../domain/people.ts'
import { values } from '../fhir-resource.ts'
import type { Control } from '../prison-control/control.ts'

const ANSWERS: Readonly<Record<PracticeAnswer, string>> = {
  accepts: 'accept',
  rejects: 'reject',
  'does not answer': 'silent',
}

/** A person as a practice knows them, with a number or without. */
export const who = ({ family, birthDate }: Person) => ({ family, birthDate })

export function nhsDischarge(control: Control): NhsDischarge {
  return {
    async answersSummaries(person, answer) {
      await control('messages/answer-with', { ...who(person), answer: ANSWERS[answer] })
    },
    async answersNow(person, answer) {
      await control('messages/answer-now', { ...who(person), answer: ANSWERS[answer] })
    },
    async documentsHeld(person) {
      const { messages } = await control('messages/list', who(person))
      return (messages as readonly Message[]).map(({ body }) => body)
    },
    async summariesHeld(person) {
      const { messages } = await control('messages/list', who(person))
      return (messages as readonly Message[]).map(summaryFrom)
    },
  }
}

/** As our simulator's control plane lists messages: with the body as the candidate sent it, which is JSON. */
interface Message {
  readonly to: string
  readonly body: string
}

function summaryFrom({ to, body }: Message): SummaryHeld {
  const divs = values(JSON.parse(body), 'entry.resource.section.text.div')
  return { practice: to, words: divs.map((div) => String(div).replaceAll(/<[^>]*>/g, '')).join(' ') }
}
