import { hoursWords } from '../domain/hours.ts'
import type { CandidateFacts, EvidenceFacts } from '../domain/run-facts.ts'
import type { Candidate } from './candidate.ts'

/** What the judgement may know of a candidate: everything that it declares and nothing that is secret. */
export function candidateFacts(candidate: Candidate): CandidateFacts {
  const { name, supplier, version, role, reference, absentFunctions, components, equivalents, alertTypes } = candidate
  const routes = [
    ...(role === 'prison' ? ['external-api'] : candidate.fhir || reference ? ['fhir'] : []),
    ...(candidate.driver ? ['driver'] : []),
    ...(candidate.ui.kind === 'none' ? [] : [candidate.ui.kind]),
  ]
  const { hooks, overnight, availability, driver } = candidate
  const people = candidate.people.source
  return {
    ...{ name, supplier, version, role, reference, people },
    ...{ absentFunctions, routes, components, equivalents, alertTypes },
    ...(driver ? { driver: { command: driver.command, source: driver.source } } : {}),
    ...(Object.keys(hooks).length > 0 ? { hooks: Object.keys(hooks).sort() } : {}),
    ...(overnight ? { overnight: overnight.doneBy } : {}),
    ...(availability ? { availability: hoursWords(availability) } : {}),
  }
}

/** The documents of a candidate as found now, with what was decided about them. */
export function evidenceFacts({ documents }: Candidate): readonly EvidenceFacts[] {
  return documents.map(({ requirement, title, file, digest, specimen, hazardLog, decision }) => ({
    ...{ requirement, title, file, specimen },
    ...(digest === undefined ? {} : { digest }),
    ...(hazardLog === undefined ? {} : { hazardLog }),
    ...(decision === undefined ? {} : { decision }),
  }))
}
