import { type CandidateFacts, EQUIVALENCE, type EvidenceFacts, type RequirementFacts } from '../domain/run-facts.ts'
import type { Part } from './requirement.ts'

/**
 * What the candidate's own declarations say of a requirement: a function declared absent, or none of the row's routes
 * offered, is a fail, unless an equivalent is claimed; then a named assessor decides. A function that only components
 * outside the tender serve is not what is being bought.
 */
export function offerOf(
  requirement: RequirementFacts,
  { candidate, evidence }: { candidate: CandidateFacts; evidence: readonly EvidenceFacts[] },
): Part[] {
  const because = notOffered(requirement, candidate)
  if (because)
    return equivalent(requirement, candidate, evidence) ?? [{ verdict: 'fail', cause: 'not-offered', because }]
  const serving = candidate.components.filter(({ serves }) => serves?.includes(requirement.function) ?? true)
  if (serving.length === 0 || serving.some(({ inTender }) => inTender)) return []
  const names = serving.map(({ name }) => name).join(', ')
  const outside = `Shown only through ${names}, which is not part of the tender.`
  return [{ verdict: 'needs-evidence', cause: 'outside-the-tender', because: outside }]
}

/** What is asked of an interface as far as it declares something does not apply to a system that offers no such interface. */
export function undeclared(
  { binds, appliesWhen }: RequirementFacts,
  { routes }: CandidateFacts,
): (Part & { readonly verdict: 'not-applicable' }) | undefined {
  if (binds !== 'fhir' || appliesWhen === undefined || routes.includes('fhir')) return undefined
  const because = 'It is asked of what a FHIR interface declares, and the candidate offers no such interface.'
  return { verdict: 'not-applicable', cause: 'not-applicable', because }
}

function notOffered(requirement: RequirementFacts, candidate: CandidateFacts): string | undefined {
  const { absentFunctions, role, routes } = candidate
  if (role === 'prison') return undefined
  if (absentFunctions.includes(requirement.function))
    return `The candidate file declares the function "${requirement.function}" absent.`
  const paper = requirement.routes.includes('document')
  if (paper || requirement.routes.length === 0 || requirement.routes.some((route) => routes.includes(route)))
    return undefined
  return `The candidate offers ${routes.join(', ') || 'no route'}; the requirement can be shown by ${requirement.routes.join(', ')}.`
}

function equivalent(
  requirement: RequirementFacts,
  { equivalents = [] }: CandidateFacts,
  evidence: readonly EvidenceFacts[],
): Part[] | undefined {
  const claim = equivalents.find((one) => one.requirement === requirement.id)
  if (!claim) return undefined
  const decisions = evidence.filter((one) => one.requirement === requirement.id && one.title === EQUIVALENCE)
  const accepted = decisions.some(({ decision, digest }) => decision?.accepted && decision.digest === digest)
  const refused = decisions.find(({ decision, digest }) => decision?.accepted === false && decision.digest === digest)
  if (refused?.decision) {
    const { by, role, on, reason } = refused.decision
    const because = `The equivalent was rejected by ${by} (${role}) on ${on}: ${reason}`
    return [{ verdict: 'fail', cause: 'document-rejected', because }]
  }
  if (accepted && decisions.every(({ decision }) => decision?.accepted)) return []
  const because = `An equivalent is claimed and no named assessor has accepted it: ${claim.because}`
  return [{ verdict: 'needs-evidence', cause: 'equivalence', because }]
}
