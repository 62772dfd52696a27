import type { CandidateFacts, EvidenceFacts, RequirementFacts } from '../domain/run-facts.ts'
import type { Part } from './requirement.ts'

/** What the documents that a requirement asks for say of it: one part for each title. */
export function documentsOf(
  requirement: RequirementFacts,
  { candidate, evidence }: { candidate: CandidateFacts; evidence: readonly EvidenceFacts[] },
): Part[] {
  return requirement.evidence.flatMap((title) => {
    const documents = evidence.filter((one) => one.requirement === requirement.id && one.title === title)
    if (documents.length === 0) return [awaiting(`No document "${title}" was handed in.`)]
    return documents.map((document) => judgeDocument(document, candidate))
  })
}

function judgeDocument({ title, file, digest, specimen, decision }: EvidenceFacts, candidate: CandidateFacts): Part {
  if (digest === undefined) return awaiting(`"${title}": the file ${file} is missing.`)
  if (specimen && !candidate.reference) return awaiting(`"${title}": ${file} is a specimen, which proves nothing here.`)
  if (!decision) return awaiting(`"${title}": nobody has decided about ${file} yet (SHA-256 ${digest}).`)
  if (decision.digest !== digest)
    return awaiting(`"${title}": ${file} was changed after ${decision.by} judged it on ${decision.on}.`)
  if (decision.accepted) return { verdict: 'pass' }
  const because = `"${title}" was rejected by ${decision.by} (${decision.role}) on ${decision.on}: ${decision.reason}`
  return { verdict: 'fail', cause: 'document-rejected', because }
}

function awaiting(because: string): Part {
  return { verdict: 'needs-evidence', cause: 'awaiting-a-decision', because }
}
