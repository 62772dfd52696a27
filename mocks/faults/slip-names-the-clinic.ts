import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'slip-names-the-clinic',
  breaks: ['CONF-02'],
  party: 'healthcare',
  because: "The clinic's name is put on the slip, so that people know where to go.",
  apply: inHealthcare('appointments', ({ fields }) => ({
    fields: (plan, sending) => {
      const clinic = text(sending.appointment, 'serviceType.text')
      return fields(clinic === undefined ? plan : { ...plan, name: clinic }, sending)
    },
  })),
}
