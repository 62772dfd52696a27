import type { HealthcareSystem } from '../../capability.ts'
import { type Stored, text, texts } from '../../fhir/resource.ts'
import type { PracticeAnswer } from './discharge-policies.ts'

/** Whose answers are awaited, and what to do with one. */
export interface Awaited {
  /** Deliveries without an answer, oldest first. */
  onTheirWay(): readonly Stored[]
  answered(delivery: Stored, answer: PracticeAnswer): void
}

/** The pause between two looks into the mailbox: short at first, then a share of the time already waited. */
const FIRST_PAUSE_MS = 200
const PAUSE_SHARE = 1 / 20

/** Looks into the mailbox for as long as an answer is awaited. */
export function watchAnswers(system: HealthcareSystem, awaited: Awaited): { expect(): void } {
  const { clock, background, nhs, policies } = system
  let since = 0
  let watching = false

  const take = async (messageId: string): Promise<void> => {
    const inbox = `/messageexchange/${nhs.mailbox}/inbox/${messageId}`
    const answer = await nhs.get(inbox)
    if (!answer.ok) return
    const about = text(answer.value, 'entry.resource.response.identifier') ?? ''
    const code = text(answer.value, 'entry.resource.response.code') ?? ''
    const reason = text(answer.value, 'entry.resource.issue.diagnostics')
    const delivery = policies.discharge.meant(about, awaited.onTheirWay())
    if (delivery) awaited.answered(delivery, { code, ...(reason ? { reason } : {}) })
    await nhs.send('PUT', `${inbox}/status/acknowledged`, {})
  }
  const watch = async (): Promise<void> => {
    while (awaited.onTheirWay().length > 0) {
      const waited = clock.elapsedMs() - since
      await clock.sleep(Math.max(FIRST_PAUSE_MS, waited * PAUSE_SHARE), background.signal)
      const waiting = await nhs.get(`/messageexchange/${nhs.mailbox}/inbox`)
      if (!waiting.ok && !policies.discharge.looksAgain(waiting.failure)) return
      if (waiting.ok) for (const one of texts(waiting.value, 'messages')) await take(one)
    }
    watching = false
  }
  return {
    expect() {
      since = clock.elapsedMs()
      if (watching) return
      watching = true
      background.run(watch())
    },
  }
}
