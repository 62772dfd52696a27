import type { CertificateFlaw, NhsCertificate } from '../../domain/certificates.ts'
import { Parked } from '../../domain/outcomes.ts'
import type { Control } from '../prison-control/control.ts'

const FLAWED: Readonly<Record<CertificateFlaw, string>> = {
  'has expired': 'expired',
  'is for another name': 'other-name',
  'is from an authority that nobody trusts': 'unknown-authority',
  'is revoked': 'revoked',
}

export function nhsCertificate(control: Control): NhsCertificate {
  const present = async (what: string) => {
    const { areOwn } = await control('certificates/show', {})
    if (areOwn !== true)
      throw new Parked(
        'The NHS would have to show another certificate, and its simulator has no authority of its own that the system trusts.\nNext: give "counterparties.nhs.own-authority" (or "interlock simulate nhs --own-authority") and have the system trust what is written there, or show this requirement by other evidence.',
      )
    await control('certificates/present', { what })
  }
  return {
    showsFlawedOnLink: (flaw) => present(FLAWED[flaw]),
    showsValidOnLink: () => present('valid'),
    renewsOnLink: () => present('renewed'),
    async linkUsed() {
      const { opened, requests } = await control('certificates/use', {})
      return { opened: Number(opened), messages: Number(requests) }
    },
  }
}
