import type { EvidenceFacts, WaiverFacts } from '../domain/run-facts.ts'
import type { ExampleResult, HumanPart } from './record.ts'

/** What of a requirement's verdict is the word of people, whom no machine checked. */
export function peopleIn(
  requirement: string,
  evidence: readonly EvidenceFacts[],
  examples: readonly ExampleResult[],
  waiver: WaiverFacts | undefined,
): readonly HumanPart[] {
  const decisions = evidence.flatMap(({ requirement: about, title, digest, decision }): HumanPart[] => {
    if (about !== requirement || !decision) return []
    const { by, role, on, reason, accepted } = decision
    const said = decision.digest === digest ? (accepted ? 'accepted' : 'rejected') : 'judged before it was changed'
    return [{ what: 'document', by, role, on, said: `"${title}" ${said}: ${reason}` }]
  })
  const answers = examples
    .filter((example) => example.requirement === requirement)
    .flatMap(({ id, answers = [] }) =>
      answers.map(
        ({ by, role, at, number }): HumanPart => ({
          ...{ what: 'screen', by, role, on: at.slice(0, 10) },
          said: `looked at the screen for ${id} (answer ${number})`,
        }),
      ),
    )
  const waived: HumanPart[] = waiver
    ? [
        {
          ...{ what: 'waiver', by: waiver.by, role: waiver.role, on: waiver.on },
          said: `waived until ${waiver.until}: ${waiver.because}`,
        },
      ]
    : []
  return [...decisions, ...answers, ...waived]
}
