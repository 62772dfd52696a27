import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import {
  CONTRACT_CHANGES,
  type ContractChange,
  expectContractAlarms,
  OPERATIONS,
  operationsIn,
} from '../src/domain/contract.ts'
import type { Establishment } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

const NAMES = Object.keys(OPERATIONS).join('|')

defineParameterType({
  name: 'contractChange',
  regexp: new RegExp(CONTRACT_CHANGES.join('|')),
  useForSnippets: false,
  transformer: (words: string): ContractChange => words as ContractChange,
})

defineParameterType({
  name: 'operation',
  regexp: new RegExp(NAMES),
  useForSnippets: false,
  transformer: (words: string): string => words,
})

defineParameterType({
  name: 'operations',
  regexp: new RegExp(`nothing|(?:${NAMES})(?: and (?:${NAMES}))*`),
  useForSnippets: false,
  transformer: (words: string): readonly string[] => operationsIn(words),
})

Given(
  'the prison holds its test person for contract checks at {prison}',
  async function (this: Assessment, site: Establishment) {
    this.afterwards(({ prison }) => prison.releasesTestPerson())
    await this.prison.holdsTestPerson(site)
  },
)

When(
  "the prison's interface {contractChange} {operation}",
  async function (this: Assessment, change: ContractChange, what: string) {
    await this.prison.changesContract(change, what)
  },
)

Then(
  '{span}{role} is told that {operations} has/have changed in the interface of the prison',
  async function (this: Assessment, span: Span, role: Role, operations: readonly string[]) {
    await this.seen(
      span,
      () => this.healthcare.contractAlarms(role),
      (alarms) => expectContractAlarms(alarms, operations),
    )
  },
)
