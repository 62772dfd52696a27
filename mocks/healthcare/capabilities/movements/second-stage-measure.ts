import type { HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { SECOND_STAGE_ASSESSMENT } from '../../fhir/systems.ts'
import { localDate } from '../../local-date.ts'
import { staysOf } from '../../people.ts'
import { siteOf } from './confirmed-stay.ts'
import { dayOf, type Span, startOf } from './second-stage-policies.ts'

const POPULATION = 'http://terminology.hl7.org/CodeSystem/measure-population'
const MEASURE = 'https://interlock.example/fhir/Measure/second-stage-in-time'

/** One report for each stay of an establishment that counts: was the person assessed in time? */
export function secondStageMeasure(system: HealthcareSystem, { resource }: Interaction): Resource {
  const { store, policies } = system
  const given = all(resource, 'parameter').find((one) => text(one, 'name') === 'establishment')
  const site = text(given, 'valueIdentifier.value')
  if (!site) throw new FhirProblem('bad-request', 'Give the establishment.')
  const reports = store
    .filter('Encounter', (stay) => siteOf(stay) === site)
    .flatMap((stay) => {
      const span = spanOf(system, stay)
      return policies.secondStage.counts(span) ? [report(stay, span, isDoneInTime(system, stay, span))] : []
    })
  const entry = reports.map((one) => ({ resource: one }))
  return { resourceType: 'Bundle', type: 'collection', ...(entry.length > 0 ? { entry } : {}) }
}

function spanOf({ store, clock, policies }: HealthcareSystem, stay: Stored): Span {
  const patient = text(stay, 'subject.reference') ?? ''
  const stays = staysOf(store, patient)
  const since = startOf(stay)
  const next = stays.slice(stays.findIndex(({ id }) => id === stay.id) + 1)[0]
  const ended = stay.status === 'finished' ? dayOf(text(stay, 'period.end') ?? '') : localDate(clock.now())
  return { since, until: policies.secondStage.endOf(ended, next && startOf(next)) }
}

function isDoneInTime({ store, policies }: HealthcareSystem, stay: Stored, span: Span): boolean {
  const patient = text(stay, 'subject.reference') ?? ''
  const isIts = (one: Stored) =>
    text(one, 'subject.reference') === patient && policies.secondStage.isDoneBy(one, SECOND_STAGE_ASSESSMENT)
  return store
    .filter('QuestionnaireResponse', isIts, patient)
    .some((one) => policies.secondStage.isInTime(span, dayOf(text(one, 'authored') ?? one.meta.lastUpdated)))
}

function report(stay: Stored, { since, until }: Span, inTime: boolean): Resource {
  const population = (code: string, count: number) => ({ code: { coding: [{ system: POPULATION, code }] }, count })
  return {
    resourceType: 'MeasureReport',
    status: 'complete',
    type: 'individual',
    measure: MEASURE,
    subject: stay.subject,
    period: { start: since, end: until },
    group: [{ population: [population('denominator', 1), population('numerator', inTime ? 1 : 0)] }],
  }
}
