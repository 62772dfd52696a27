import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'slip-hides-the-reason-in-a-code',
  breaks: ['CONF-02'],
  party: 'healthcare',
  because: 'What the appointment is for goes along as a code, so that officers cannot read it.',
  apply: inHealthcare('appointments', ({ fields }) => ({
    fields: (plan, sending) => {
      const reason = text(sending.appointment, 'reasonCode.text')?.split(',')[0] ?? ''
      const code = Buffer.from(reason).toString('base64')
      return fields(/^Methadone/.test(reason) ? { ...plan, name: `Review ${code}` } : plan, sending)
    },
  })),
}
