import type { HealthcareEscortSection, SectionAnswer, SectionLine } from '../../domain/escort-section.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import { codes, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { EMPTY_REASON, PROBLEM_REASON, TRAVEL } from './systems.ts'

/** The health section of the escort record, over FHIR; see docs/interface/needs.md. */
export function healthcareEscortSection(desk: Desk): HealthcareEscortSection {
  const answers = new Map<string, SectionAnswer>()
  return {
    async escortSection(person, role) {
      const path = `Patient/${await desk.patientId(person, role)}/$escort-health-section`
      const { resource, where } = await desk.as(role).operation(path)
      return { lines: linesIn(resource), seen: where }
    },
    async triesToHandOverSection(person, role) {
      const client = desk.as(role)
      const path = `Patient/${await desk.patientId(person, role)}/$hand-over-escort-health-section`
      const answer = await client.attempt({ method: 'POST', path, body: { resourceType: 'Parameters' } })
      const { status, resource, where } = answer
      const accepted = status === 200 || status === 201
      if (!accepted && status !== 422)
        throw await client.objection(answer, 'the section to be handed over, or held back')
      const [reason] = codes(resource, 'issue.details', PROBLEM_REASON)
      const told = [...texts(resource, 'issue.details.text'), ...texts(resource, 'issue.diagnostics')].join(' ')
      answers.set(person.name, { accepted, ...(reason === undefined ? {} : { reason }), told, seen: where })
    },
    sectionAnswer(person) {
      const answer = answers.get(person.name)
      if (!answer) throw new HarnessFault(`Nobody tried to hand over the health section of ${person.name}.`)
      return answer
    },
  }
}

function linesIn(composition: FhirResource): readonly SectionLine[] {
  const status = text(composition, 'status')
  const state = status === 'final' ? 'complete' : status === 'preliminary' ? 'incomplete' : 'of no known state'
  const sections = values(composition, 'section').flatMap((section) => {
    const part = codes(section, 'code', TRAVEL)[0] ?? 'another part'
    // Where a section is empty its narrative says so in words of the system; the reason is what counts.
    const divs = values(section, 'emptyReason').length > 0 ? [] : texts(section, 'text.div')
    const narrative = divs.map((div) => div.replace(/<[^>]*>/g, '').trim())
    const said = [...texts(section, 'entry.display'), ...narrative].filter((words) => words !== '')
    return (said.length > 0 ? said : [emptiness(section)]).map((words) => ({ part, words }))
  })
  return [{ part: 'section', words: state }, ...sections]
}

function emptiness(section: unknown): string {
  const [reason] = codes(section, 'emptyReason', EMPTY_REASON)
  return reason === 'nilknown' ? 'none' : reason === 'notasked' ? 'missing' : 'not stated'
}
