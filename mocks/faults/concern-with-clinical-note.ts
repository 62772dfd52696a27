import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-with-clinical-note',
  breaks: ['RISK-08'],
  party: 'healthcare',
  because: 'Everything that was written about the concern is sent.',
  apply: inHealthcare('concerns', (concerns) => ({
    body: (concern, acting, now) => {
      const body = concerns.body(concern, acting, now)
      return { ...body, summary: `${String(body.summary)} ${text(concern, 'note.text') ?? ''}` }
    },
  })),
}
