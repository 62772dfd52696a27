import { text, texts } from '../../healthcare/fhir/resource.ts'
import { html } from '../../healthcare/pages/markup.ts'
import { type Fault, inHealthcare } from '../fault.ts'

const isPatient = (reference: string) => reference.startsWith('Patient/')

export const fault: Fault = {
  id: 'screen-other-person-named',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'The page helps to find another time, and lists whoever is in the clinic then',
  apply: inHealthcare('pages', () => ({
    whoIsThere: async (desk, { start, end }) => {
      const { matches } = await desk.search('Appointment', { date: [`ge${start}`, `lt${end}`] })
      const patients = matches.flatMap((one) => texts(one, 'participant.actor.reference')).filter(isPatient)
      const names = await Promise.all(
        patients.map(async (id) => text(await desk.read('Patient', id.slice(8)), 'name.family')),
      )
      return html`<p>Expected there at that time: ${names.join(', ')}.</p>`
    },
  })),
}
