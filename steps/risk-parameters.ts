import { defineParameterType } from '@cucumber/cucumber'
import { expectNoKnownRisks } from '../src/domain/alerts-expected.ts'
import { HarnessFault } from '../src/domain/outcomes.ts'
import {
  ALERT_DEEDS,
  type AlertDeed,
  RISK_SOURCES,
  type RiskSource,
  UNAVAILABLE,
  type Unavailability,
} from '../src/domain/risk.ts'
import {
  expectConfirmedOrNotCurrent,
  expectCurrent,
  expectNotCurrent,
  expectRestricted,
  expectUnavailable,
} from '../src/domain/risk-confirmed.ts'
import { STARTS, type StartWords } from '../src/domain/staff-safety.ts'

defineParameterType({
  name: 'alert',
  regexp: /"([A-Z0-9]{2,12})"/,
  transformer: (code: string) => code,
})

defineParameterType({
  name: 'unavailability',
  regexp: new RegExp([...UNAVAILABLE, 'available again'].join('|')),
  transformer: (state: string): Unavailability => state as Unavailability,
})

defineParameterType({
  name: 'riskSource',
  regexp: new RegExp(RISK_SOURCES.join('|')),
  transformer: (source: string): RiskSource => source as RiskSource,
})

defineParameterType({
  name: 'alertDeed',
  regexp: new RegExp(ALERT_DEEDS.join('|')),
  transformer: (deed: string): AlertDeed => deed as AlertDeed,
})

const STANDINGS: Readonly<Record<string, typeof expectCurrent>> = {
  "'s risk is unavailable, and what to do": expectUnavailable,
  "'s risk is not current, and since when": expectNotCurrent,
  "'s risk is current": expectCurrent,
  "'s risk has just been confirmed, or is not current": expectConfirmedOrNotCurrent,
  "'s information is restricted, and nothing of it": expectRestricted,
  ' has no known risks': expectNoKnownRisks,
}

defineParameterType({
  name: 'riskStanding',
  regexp: new RegExp(Object.keys(STANDINGS).join('|')),
  useForSnippets: false,
  transformer(words: string): typeof expectCurrent {
    const expectation = STANDINGS[words]
    if (!expectation) throw new HarnessFault(`"${words}" says nothing of a person's risk.`)
    return expectation
  },
})

defineParameterType({
  name: 'startWords',
  regexp: new RegExp(Object.keys(STARTS).join('|')),
  useForSnippets: false,
  transformer(words: string): StartWords {
    const start = STARTS[words]
    if (!start) throw new HarnessFault(`"${words}" does not say how an appointment is started.`)
    return start
  },
})

defineParameterType({
  name: 'codes',
  regexp: /[A-Z0-9]{2,12}(?: and [A-Z0-9]{2,12})*/,
  transformer: (codes: string): readonly string[] => codes.split(' and '),
})

defineParameterType({
  name: 'restricting',
  regexp: /restricts|restricted|frees|freed/,
  useForSnippets: false,
  transformer: (word: string): boolean => word.startsWith('restrict'),
})
