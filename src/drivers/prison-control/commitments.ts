import { COMMITMENT_KINDS, type PrisonCommitments } from '../../domain/commitments.ts'
import type { Control } from './control.ts'

export function prisonCommitments(control: Control): PrisonCommitments {
  return {
    async plans({ prisonNumber }, commitments) {
      for (const { kind, date, from, to } of commitments)
        await control('commitments/add', { prisonNumber, kind: COMMITMENT_KINDS[kind], date, start: from, end: to })
    },
    async hidesCommitments({ prisonNumber }) {
      await control('conditions/set', { prisonNumber, path: 'commitments', state: 'failing' })
    },
  }
}
