import type { ContractChange, PrisonContract } from '../../domain/contract.ts'
import type { Control } from './control.ts'

/** The prison number of the standing test person; see docs/interface/prison-additions.md. */
const TEST_PERSON = 'Z9999ZZ'

/** What the simulator calls what is changed: the path, and a field that every consumer needs. */
const CHANGED: Readonly<Record<string, { readonly path: string; readonly field: string }>> = {
  alerts: { path: 'alerts', field: 'code' },
  'base locations': { path: 'location', field: 'inPrison' },
}

const STATES: Readonly<Record<ContractChange, Readonly<Record<string, string>>>> = {
  'renames a field of': { state: 'changed', becomes: 'renamed' },
  'leaves out a field of': { state: 'changed', becomes: 'missing' },
  'sends as another kind a field of': { state: 'changed', becomes: 'number' },
  withdraws: { state: 'not-found' },
  'adds fields to': { state: 'extended' },
  'does not answer for': { state: 'failing' },
  'is as agreed again in': {},
}

export function prisonContract(control: Control): PrisonContract {
  const prisonNumber = TEST_PERSON
  return {
    async holdsTestPerson({ code }) {
      const name = { firstName: 'Contract', lastName: 'Testperson', dateOfBirth: '1970-01-01' }
      await control('people/receive', { prisonNumber, prisonId: code, ...name })
      await control('alerts/hold', { prisonNumber, code: 'VU' })
    },
    async releasesTestPerson() {
      await control('conditions/clear', { prisonNumber })
      await control('alerts/delete', { prisonNumber, code: 'VU' })
      await control('people/release', { prisonNumber })
    },
    async changesContract(change, what) {
      const { path = 'all', field = '' } = CHANGED[what] ?? {}
      const { state, ...more } = STATES[change]
      if (state === undefined) await control('conditions/clear', { prisonNumber, path })
      else await control('conditions/set', { prisonNumber, path, state, ...more, ...(more.becomes ? { field } : {}) })
    },
  }
}
