import { card, cards, facts, field, newId, part } from './parts.js'
import { ask, codeIn, identifier, nameOf, Refused, resources, SYSTEMS } from './record.js'
import { shownInstant } from './times.js'

/** At the scene: what helps of anybody's record, for a reason that the privacy officer is told. */
export async function emergency() {
  const number = part('input', { autocomplete: 'off', required: true })
  const reason = part('input', { autocomplete: 'off' })
  const answer = part('div')
  const open = async (event) => {
    event.preventDefault()
    answer.replaceChildren()
    const id = number.value.trim().toUpperCase()
    const parameter = reason.value.trim() === '' ? [] : [{ name: 'reason', valueString: reason.value }]
    const body = { resourceType: 'Parameters', ...(parameter.length > 0 ? { parameter } : {}) }
    try {
      const found = await ask(`Patient/${encodeURIComponent(id)}/$emergency-summary`, { method: 'POST', body })
      answer.replaceChildren(...summaryOf(found))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      answer.replaceChildren(part('p', { role: 'alert' }, sayingOf(error)))
    }
  }
  const form = part(
    'form',
    { submit: open },
    field('Whose: the number in prison', number),
    field('What has happened', reason),
    part('button', {}, 'Show what matters now'),
  )
  return { content: [part('h1', {}, 'Emergency'), form, answer] }
}

function sayingOf(error) {
  if (error.codes.includes('reason-missing')) return 'What has happened? Nothing opens without it.'
  return error.status === 403 ? 'Emergencies are not answered in your role.' : error.message
}

function summaryOf({ parameter }) {
  const value = (wanted) => parameter.find(({ name }) => name === wanted)
  const summary = value('summary').resource
  const [patient] = resources(summary, 'Patient')
  const heading = newId()
  const named = (type, concept) => resources(summary, type).map((one) => part('li', {}, wordsOf(concept(one))))
  const alerts = resources(summary, 'Flag').map(({ code }) =>
    card([
      ['Alert code', codeIn(code)],
      ['Means', code?.text],
    ]),
  )
  const lists = [
    ['What the prison says', alerts],
    ['Illnesses', named('Condition', ({ code }) => code)],
    ['What they take', named('MedicationStatement', (one) => one.medicationCodeableConcept)],
    ['What they must not have', named('AllergyIntolerance', ({ code }) => code)],
  ]
  return [
    part(
      'section',
      { 'aria-labelledby': heading },
      part('h2', { id: heading }, 'What matters now'),
      part('p', {}, `${nameOf(patient)}, ${identifier(patient, SYSTEMS.prisonNumber) ?? 'no prison number'}`),
      lists.flatMap(([name, items]) => [part('h3', {}, name), cards(name, items, 'Nothing is known.')]),
      facts([['Closes at', shownInstant(value('until')?.valueInstant)]]),
    ),
  ]
}

function wordsOf(concept) {
  return concept?.text ?? concept?.coding?.[0]?.display ?? codeIn(concept) ?? 'without a name'
}
