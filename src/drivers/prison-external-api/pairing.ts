import type { Desk, Look } from './desk.ts'
import { listAt, wordsAt } from './json.ts'

/** The NHS number that belongs to a prison number, with how sure that is and what it was before. */
export const pairing: { readonly desk: Desk; readonly look: Look } = {
  desk: {
    async send(about, { number = 'own', status = 'VERIFIED' }, clientReference) {
      const path = `/v1/persons/${await about.hmppsId()}/nhs-number`
      const { nhsNumber } = about.person
      const wrong = `${nhsNumber.slice(0, 9)}${(Number(nhsNumber.at(-1)) + 1) % 10}`
      const sent = number === 'own' ? nhsNumber : number === 'with a wrong check digit' ? wrong : number
      return { method: 'PUT', path, body: { clientReference, nhsNumber: sent, status } }
    },
    async withdraw(_about, { because = 'WRONG_PERSON' }, { path }, clientReference) {
      return { method: 'PUT', path: `${path}/unpair`, body: { clientReference, reasonCode: because } }
    },
  },
  look: {
    notices: [],
    async look({ client, person, ...about }) {
      const path = `/v1/persons/${await about.hmppsId()}/nhs-number`
      const { data, where } = await client.read(path, 'the NHS number that belongs to the prison number')
      const number = wordsAt(data, 'nhsNumber')
      const facts = {
        number: number === person.nhsNumber ? 'own' : number,
        status: wordsAt(data, 'status'),
        before: listAt(data, 'history')
          .map((step) => wordsAt(step, 'status'))
          .join(', '),
      }
      return { facts: [facts], where }
    },
  },
}
