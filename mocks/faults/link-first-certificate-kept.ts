import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-first-certificate-kept',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because:
    'The certificate that was shown first is the only one that is ever taken, so that a renewed one ends the link.',
  apply: inHealthcare('nhs', (before) => ({
    takes: (certificate, link) =>
      before.takes(certificate, link) && (link.first ?? certificate.key) === certificate.key,
  })),
}
