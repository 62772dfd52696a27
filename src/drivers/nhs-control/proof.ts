import type { NhsProof, ProofRefusal } from '../../domain/proof.ts'
import type { Control } from '../prison-control/control.ts'

const REASONS: Readonly<Record<ProofRefusal, string>> = {
  'its key is not named': 'no-kid',
  'its key is not known': 'unknown-kid',
  'its proof is signed in another way': 'alg',
  'its proof is of another kind': 'typ',
  'its proof has ended': 'exp',
  'its proof names two parties': 'iss-sub',
  'its proof was used before': 'jti',
  'its public key cannot be fetched': 'no-keys',
}

export function nhsProof(control: Control): NhsProof {
  return {
    async refusesLink(because) {
      await control('tokens/refuse-all', { reason: REASONS[because] })
    },
    async acceptsLink() {
      await control('tokens/accept-again', {})
    },
    async endsTokensOfLink() {
      await control('tokens/expire-all', {})
    },
    async tokensUsed() {
      const { asked, repeated, withoutToken, withAssertion } = await control('tokens/use', {})
      return {
        asked: Number(asked),
        repeated: Number(repeated),
        withoutToken: Number(withoutToken),
        withProof: Number(withAssertion),
      }
    },
  }
}
